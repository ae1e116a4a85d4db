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

/** Describes values that lie in the memory of JavaScript. */
export function statisticsOf(values: ArrayLike<number>): Statistics {
  const all = describe(values)
  // Any value that is not finite makes the deviation NaN; only then is it worth a second pass to tell them apart.
  if (!Number.isNaN(all.std)) return { ...all, notFinite: 0 }
  const finite = Array.from(values).filter(Number.isFinite)
  return { ...describe(finite), notFinite: values.length - finite.length }
}

/** One pass without a branch, about ten times as fast as one that sorts out what is not finite as it goes. */
function describe(values: ArrayLike<number>): Omit<Statistics, 'notFinite'> {
  const { length } = values
  if (length === 0) return { min: Number.NaN, max: Number.NaN, mean: Number.NaN, std: Number.NaN }
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  let sum = 0
  let squares = 0
  // Sums about one of the values keep the precision that sums about zero lose when the mean is large.
  const shift = values[0] as number
  for (let i = 0; i < length; i++) {
    const value = values[i] as number
    min = Math.min(min, value)
    max = Math.max(max, value)
    const distance = value - shift
    sum += distance
    squares += distance * distance
  }
  const offset = sum / length
  return { min, max, mean: shift + offset, std: Math.sqrt(Math.max(0, squares / length - offset * offset)) }
}
