import { tidy } from './targets.ts'

/** A course of values in the notation of examples. */
export type Course = readonly (number | string)[]

/** What a course is built from. */
export interface CourseOptions {
  /** How many values, or for a change how many intervals, the window has. */
  readonly length: number
  /** Where it starts. */
  readonly base: number
  readonly better: 'higher' | 'lower'
}

const mostCrossings = 100

type Build = (reading: number, options: CourseOptions) => Course | undefined

const steady: Build = (reading, { length }) => [times(reading, length + 2)]
const percentOf = (percent: number, base: number): number => tidy(base * (1 + percent / 100))

/** By measure: the inverse of measuring, a course of which the measure's reading is a given number. */
const builds: Readonly<Record<string, Build>> = {
  last: steady,
  first: steady,
  mean: steady,
  median: steady,
  min: steady,
  max: steady,
  p05: steady,
  p95: steady,
  change: (reading, { length, base }) => [ramp(base, tidy(base + reading), length + 1)],
  change_percent: (reading, { length, base }) => [ramp(base, percentOf(reading, base), length + 1)],
  slope: (reading, { length, base }) => [ramp(base, tidy(base + reading * length), length + 1)],
  std: (reading, { length, base }) =>
    reading < 0 ? undefined : swing(tidy(base - reading), tidy(base + reading), length + (length % 2)),
  below_best: (reading, { base, length }) =>
    reading < 0 ? undefined : [base, times(tidy(base - reading), Math.max(1, length - 1))],
  above_best: (reading, { base, length }) =>
    reading < 0 ? undefined : [base, times(tidy(base + reading), Math.max(1, length - 1))],
  above_best_percent: (reading, { base, length }) =>
    reading < 0 ? undefined : [base, times(percentOf(reading, base), Math.max(1, length - 1))],
  since_best: (reading, { base, better, length }) => {
    if (!isCount(reading)) return undefined
    const worse = tidy(base + (better === 'lower' ? 1 : -1) * (Math.abs(base) / 2 || 1))
    const before = length - 1 - reading
    return [
      ...(before > 0 ? [times(worse, before)] : []),
      base,
      ...(reading > 0 ? [times(worse, reading)] : []),
    ]
  },
  count: (reading, { base }) => (isCount(reading) && reading > 0 ? [times(base, reading)] : undefined),
  count_not_finite: (reading, { base, length }) => {
    if (!isCount(reading)) return undefined
    const rest = Math.max(1, length - reading)
    return reading === 0 ? [times(base, length + 1)] : [times(base, rest), times('NaN', reading)]
  },
  crossings: (reading, { length, base }) => {
    if (!isCount(reading) || reading > mostCrossings) return undefined
    const size = Math.abs(base) || 1
    const swings = Array.from({ length: reading }, (_, index) => (index % 2 === 0 ? -size : size))
    return [times(size, Math.max(1, length - reading + 1)), ...swings]
  },
}

/** A course of which a measure reads a number; undefined where there is none, as of a count of −1. */
export function courseWith(measure: string, reading: number, options: CourseOptions): Course | undefined {
  return builds[measure]?.(reading, options)
}

/** Whether courses can be built for a measure. */
export function canBuild(measure: string): boolean {
  return Object.hasOwn(builds, measure)
}

/** So many values from one number evenly to another. */
export function ramp(from: number, to: number, count: number): string {
  return from === to ? times(from, count) : `${from}..${to} x${count}`
}

/** So many times the same. */
export function times(value: number | string, count: number): string {
  return count === 1 ? String(value) : `${value} x${count}`
}

const mostSwings = 12

/** Values that go up and down: from one to the next where they are few, else half of them low and half of them high. */
function swing(low: number, high: number, length: number): Course {
  if (length > mostSwings) return [times(low, length / 2), times(high, length / 2)]
  return Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high))
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 5_000
}
