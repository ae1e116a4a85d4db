import { formatKey, type Rule, type Trace } from '@scram/core'
import type { Case } from '@scram/packs'
import { type Course, Courses } from '../explaining/course.ts'
import type { Tester } from './create-tester.ts'

/** How a rule went through a case, and what it read at one place of it. */
export interface TracedCase {
  readonly courses: readonly Course[]
  /** The checks at that place, or the last before it: one for each label value. */
  readonly checks: readonly Trace[]
}

/** Runs a case once more, this time looking at every check. */
export async function traceCase(tester: Tester, rule: Rule, each: Case, at: number): Promise<TracedCase> {
  const courses = new Courses()
  const nearest = new Map<string, Trace>()
  const placeOf = (trace: Trace): number => trace.at[each.every]
  await tester.testCase(rule, each, (trace) => {
    courses.add(trace)
    if (placeOf(trace) <= at) nearest.set(formatKey('', trace.labels), trace)
  })
  const checks = [...nearest.values()]
  const last = Math.max(...checks.map(placeOf))
  return {
    courses: [...courses.byLabel.values()],
    checks: checks.filter((trace) => placeOf(trace) === last),
  }
}
