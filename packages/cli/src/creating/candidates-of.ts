import type { MetricEntry } from '@scram/core'
import { parseSeries } from '@scram/packs'
import { english } from '../english.ts'
import { tellNumber } from '../explaining/tell-number.ts'
import { tellSource } from '../explaining/tell-source.ts'
import { type Course, courseWith, ramp, times } from './course-with.ts'
import { basesOf, rangeOf, spanOf } from './plain-values.ts'
import { targetsOf } from './targets.ts'
import type { TestedMetric } from './tested-metric.ts'

/** A course that may do as an example, and what happens in it. */
export interface Candidate {
  readonly name: string
  readonly course: Course
}

/** Courses on which a test may be so, and courses on which it may not, those that show it best first. */
export function candidatesOf(tested: TestedMetric): {
  readonly yes: readonly Candidate[]
  readonly no: readonly Candidate[]
} {
  const { measure, comparison, metric } = tested
  if (measure === 'trend') {
    const opposite = comparison === 'rising' ? 'falling' : 'rising'
    return { yes: trending(tested, comparison), no: trending(tested, opposite) }
  }
  if (measure === 'is') {
    const logged = basesOf(tested.entry).map((base) => ({
      name: `${metric} stays a number`,
      course: [times(base, 4)],
    }))
    const broken = basesOf(tested.entry).map((base) => ({
      name: `${metric} turns to NaN`,
      course: [times(base, 2), 'NaN x2'],
    }))
    return {
      yes: comparison === 'missing' ? [{ name: `${metric} is not logged`, course: [] }] : broken,
      no: logged,
    }
  }
  return measuring(tested)
}

function trending({ metric, entry, over }: TestedMetric, direction: string): readonly Candidate[] {
  const count = (over?.count ?? 1) + 1
  const [low = 1, high = low] = spanOf(entry)
  const ends: Readonly<Record<string, readonly [number, number]>> = {
    rising: [low, high],
    falling: [high, low],
    flat: [low, low],
  }
  const [from, to] = ends[direction] ?? [low, low]
  return [{ name: `${metric} is ${direction}`, course: [ramp(from, to, count)] }]
}

/** Where the reading can be both: a value itself first on the one side and then on the other. */
const ofItself = new Set(['last', 'mean', 'median', 'min', 'max', 'first', 'p05', 'p95'])

function measuring(tested: TestedMetric): {
  readonly yes: readonly Candidate[]
  readonly no: readonly Candidate[]
} {
  const { measure, comparison, numbers, entry, over, metric } = tested
  const isItself = ofItself.has(measure)
  const [low, high] = isItself ? rangeOf(entry) : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const { yes, no } = targetsOf(comparison, numbers, [low, high])
  const what = tellSource(english(), { metric, measure, ...(over && { over }) })
  const options = { length: over?.count ?? 3, better: entry.better ?? 'lower' }
  const withReading = (reading: number): readonly Candidate[] => {
    const candidates = basesOf(entry, numbers).flatMap((base) => {
      const course = courseWith(measure, reading, { ...options, base })
      return course && fits(course, entry)
        ? [{ name: `${what} is ${tellNumber(english(), reading)}`, course }]
        : []
    })
    return [
      ...candidates.filter(({ course }) => !hasNegative(course)),
      ...candidates.filter(({ course }) => hasNegative(course)),
    ]
  }
  const turning = isItself
    ? yes.flatMap((after) =>
        no.slice(0, 1).flatMap((before) => {
          const [first] = withReading(before)
          const [second] = withReading(after)
          if (!first || !second) return []
          const name = `${what} goes from ${tellNumber(english(), before)} to ${tellNumber(english(), after)}`
          return [{ name, course: [...first.course, ...second.course] }]
        }),
      )
    : []
  return { yes: [...turning, ...yes.flatMap(withReading)], no: no.flatMap(withReading) }
}
function fits(course: Course, entry: MetricEntry): boolean {
  const [low, high] = rangeOf(entry)
  const parsed = parseSeries(course)
  return (
    parsed.ok &&
    parsed.values.every(
      (value) => value === undefined || Number.isNaN(value) || (value >= low && value <= high),
    )
  )
}

function hasNegative(course: Course): boolean {
  const parsed = parseSeries(course)
  return parsed.ok && parsed.values.some((value) => value !== undefined && value < 0)
}
