import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Measure, MeasureOptions } from '../measuring/measure.ts'
import { Probe } from '../measuring/probe.ts'
import { measures } from './index.ts'

const options: MeasureOptions = { better: 'higher', tolerance: 1, range: [-2, 3], level: 0.5 }

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const average = (values: readonly number[]): number => sum(values) / values.length
const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)
const first = (values: readonly number[]): number => values[0] as number
const last = (values: readonly number[]): number => values.at(-1) as number
const pairs = (values: readonly number[]): readonly (readonly [number, number])[] =>
  values.slice(1).map((value, index) => [values[index] as number, value])

function interpolated(values: readonly number[], q: number): number {
  const at = (values.length - 1) * q
  const [low, high] = [sorted(values)[Math.floor(at)] as number, sorted(values)[Math.ceil(at)] as number]
  return low + (high - low) * (at % 1)
}

function leastSquares(values: readonly number[], ats: readonly number[]): number {
  const [x, y] = [average(ats), average(values)]
  const across = sum(ats.map((at, index) => (at - x) * ((values[index] as number) - y)))
  return across / sum(ats.map((at) => (at - x) ** 2))
}

function percent(part: number, whole: number): number {
  return part === 0 ? 0 : (part / Math.abs(whole)) * 100
}

/** The median of the slopes between all pairs; the direction is judged by the tests of `trend` itself. */
function theilSen(values: readonly number[], ats: readonly number[]): number {
  if (values.length <= 6) return (last(values) - first(values)) / (last(ats) - first(ats))
  const slopes = values.flatMap((value, i) =>
    values
      .slice(i + 1)
      .map((later, j) => (later - value) / ((ats[i + 1 + j] as number) - (ats[i] as number))),
  )
  return interpolated(slopes, 0.5)
}

/** What each measure is, as a formula over the values of its window (and their places) and nothing else. */
const formulas: Readonly<Record<string, (values: readonly number[], ats: readonly number[]) => number>> = {
  last,
  first,
  mean: average,
  median: (values) => interpolated(values, 0.5),
  p05: (values) => interpolated(values, 0.05),
  p95: (values) => interpolated(values, 0.95),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  std: (values) => Math.sqrt(average(values.map((value) => (value - average(values)) ** 2))),
  change: (values) => last(values) - first(values),
  change_percent: (values) => percent(last(values) - first(values), first(values)),
  slope: leastSquares,
  trend: theilSen,
  below_best: (values) => Math.max(...values) - last(values),
  above_best: (values) => last(values) - Math.min(...values),
  above_best_percent: (values) => percent(last(values) - Math.min(...values), Math.min(...values)),
  since_best: (values) => values.length - 1 - values.indexOf(Math.max(...values)),
  count: (values) => values.length,
  count_not_finite: (values) => values.filter((value) => !Number.isFinite(value)).length,
  share_outside: (values) => values.filter((value) => value < -2 || value > 3).length / values.length,
  crossings: (values) =>
    pairs(values.filter((value) => value !== 0.5)).filter(([a, b]) => a > 0.5 !== b > 0.5).length,
}

test('there is a formula for every measure', () => {
  expect(Object.keys(formulas).sort()).toEqual([...measures.keys()].sort())
})

const finite = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.constant(0.5),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((each) => each + 0),
)
const anything = fc.oneof(
  { weight: 12, arbitrary: finite },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
)
/** Values with the number of steps since the one before. */
const series = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), anything), { minLength: 1, maxLength: 60 })

/** The values that a window over the last `capacity` of them, or over the whole run, is about. */
function expected(
  measure: Measure,
  values: readonly number[],
  ats: readonly number[],
  capacity: number | undefined,
): number | 'too_few' | 'not_finite' {
  const needed = measure.kind === 'span' ? 2 : 1
  const start = capacity === undefined ? 0 : values.length - capacity
  if (capacity === undefined && !measure.countsNonFinite) {
    if (!Number.isFinite(last(values))) return 'not_finite'
    const kept = values.map((_, index) => index).filter((index) => Number.isFinite(values[index]))
    if (kept.length < needed) return 'too_few'
    const pick = (from: readonly number[]): number[] => kept.map((index) => from[index] as number)
    return formulas[measure.name]?.(pick(values), pick(ats)) as number
  }
  const window = values.slice(Math.max(0, start))
  if (!measure.countsNonFinite && !window.every(Number.isFinite)) return 'not_finite'
  if (start < 0 || window.length < needed) return 'too_few'
  return formulas[measure.name]?.(window, ats.slice(start)) as number
}

function check(
  measure: Measure,
  over: number | undefined,
  stream: readonly (readonly [number, number])[],
): void {
  const probe = new Probe({
    measure,
    grain: 'readings',
    ...(over !== undefined && { over: { count: over, unit: 'readings' } as const }),
    smooth: 1,
    options,
  })
  const capacity = over === undefined ? undefined : over + (measure.kind === 'span' ? 1 : 0)
  const [values, ats]: [number[], number[]] = [[], []]
  for (const [distance, value] of stream) {
    ats.push((ats.at(-1) ?? 0) + distance)
    values.push(value)
    probe.push('steps', last(ats), value)
    const reading = probe.read({ step: last(ats), epoch: 1 })
    const wanted = expected(measure, values, ats, capacity)
    if (typeof wanted === 'string') expect(reading).toEqual({ status: 'unknown', reason: wanted })
    else {
      const { value: got } = reading as { readonly value: number }
      if (!Number.isFinite(wanted)) expect(got).toBe(wanted)
      else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(wanted)))
    }
  }
}

test.each([...measures.values()].map((measure) => [measure.name, measure] as const))(
  '%s of a sliding window is its formula over the values of that window',
  (_name, measure) => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 20 }), (stream, over) => check(measure, over, stream)),
    )
  },
)

test.each(
  [...measures.values()].flatMap((measure) =>
    'summarise' in measure ? [[measure.name, measure] as const] : [],
  ),
)('%s of a whole run is its formula over all finite values', (_name, measure) => {
  fc.assert(fc.property(series, (stream) => check(measure, undefined, stream)))
})
