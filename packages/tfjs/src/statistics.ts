/** What the values of one tensor are like. */
export interface Statistics {
  /** Over the finite values; NaN where there are none. */
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Of the population, not of a sample. */
  readonly std: number
  /** How many values are NaN or infinite. */
  readonly notFinite: number
}

/** Describes values that lie in the memory of JavaScript, in one pass. */
export function statisticsOf(values: ArrayLike<number>): Statistics {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let finite = 0
  let sum = 0
  let squares = 0
  let shift = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    // Only a finite number differs from itself by zero.
    if (value - value !== 0) continue
    // Sums about one of the values keep the precision that sums about zero lose when the mean is large.
    if (finite === 0) shift = value
    finite++
    if (value < min) min = value
    if (value > max) max = value
    const distance = value - shift
    sum += distance
    squares += distance * distance
  }
  if (finite === 0)
    return { min: Number.NaN, max: Number.NaN, mean: Number.NaN, std: Number.NaN, notFinite: values.length }
  const offset = sum / finite
  const variance = Math.max(0, squares / finite - offset * offset)
  return { min, max, mean: shift + offset, std: Math.sqrt(variance), notFinite: values.length - finite }
}
