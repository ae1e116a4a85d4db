import type { MetricEntry } from '@scram/core'
import { tidy } from './targets.ts'

/** Plain numbers to start from that a metric can be. */
export function basesOf(entry: MetricEntry, numbers: readonly number[] = []): readonly number[] {
  const sizes = numbers.map((each) => tidy(Math.abs(each))).filter((each) => each > 0)
  const large = sizes.flatMap((size) => [size * 2, size * 10])
  const [low, high] = rangeOf(entry)
  const all = [...spanOf(entry), 1, ...sizes, ...large, 10, 100, 1000, 0, low, high]
  return [...new Set(all)].filter((base) => Number.isFinite(base) && base >= low && base <= high)
}

/** Two numbers well inside what a metric can be, the lower one first. */
export function spanOf(entry: MetricEntry): readonly [number, number] {
  const [low, high] = rangeOf(entry)
  if (Number.isFinite(low) && Number.isFinite(high)) {
    const width = high - low
    return [tidy(low + 0.2 * width), tidy(low + 0.8 * width)]
  }
  if (Number.isFinite(low)) return [low + 1, low + 2]
  return Number.isFinite(high) ? [high - 2, high - 1] : [1, 2]
}

/** What a metric can be. */
export function rangeOf({ range }: MetricEntry): readonly [number, number] {
  return [range?.[0] ?? Number.NEGATIVE_INFINITY, range?.[1] ?? Number.POSITIVE_INFINITY]
}
