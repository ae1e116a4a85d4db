/** Numbers of which a comparison is so, and numbers of which it is not; those that show it best come first. */
export interface Targets {
  readonly yes: readonly number[]
  readonly no: readonly number[]
}

type Range = readonly [low: number, high: number]

/**
 * Finds numbers on both sides of what a comparison asks.
 *
 * @param range what the numbers may be
 */
export function targetsOf(
  comparison: string,
  [first = 0, second = first]: readonly number[],
  range: Range,
): Targets {
  const [low, high] = [Math.min(first, second), Math.max(first, second)]
  const below = beyond(low, -1, range)
  const above = beyond(high, 1, range)
  const within = low === high ? [low] : [tidy((low + high) / 2), low]
  switch (comparison) {
    case 'above':
      return { yes: above, no: [...below, low] }
    case 'at_least':
      return { yes: [...above, low], no: below }
    case 'below':
      return { yes: below, no: [...above, low] }
    case 'at_most':
      return { yes: [...below, low], no: above }
    case 'between':
      return { yes: within, no: [...above, ...below] }
    default:
      return { yes: [...above, ...below], no: within }
  }
}

/** Numbers on one side of another: well beyond it, and closer where the range ends before that. */
function beyond(from: number, sign: 1 | -1, [low, high]: Range): readonly number[] {
  const size = Math.abs(from) || 1
  const end = sign === 1 ? high : low
  const steps = [0.5, 0.2, 1, 2].map((share) => tidy(from + sign * share * size))
  const towardsEnd = Number.isFinite(end) ? [tidy((from + end) / 2), end] : []
  const whole = sign === 1 ? Math.floor(from) + 1 : Math.ceil(from) - 1
  return [...steps, whole, ...towardsEnd].filter((at) => at >= low && at <= high && (at - from) * sign > 0)
}

/** As few digits as one would write by hand. */
export function tidy(value: number): number {
  return Number(value.toPrecision(3))
}
