import { type Catalogue, createRun, type Rule } from '@scram/core'
import { expandExample, parseSeries } from '@scram/packs'
import { type RecordingEvent, replay } from '@scram/recordings'
import type { Course } from './course-with.ts'

/** What a rule makes of a course, as an example would say it. */
export type Judgement =
  | { readonly fires_at: readonly number[] }
  | { readonly silent: true }
  | { readonly cannot_tell: true }

/** Asks the engine what a rule makes of series of values; undefined where one of them is no series. */
export async function judgeCourse(
  rule: Rule,
  catalogue: Catalogue,
  every: 'step' | 'epoch',
  courses: Readonly<Record<string, Course>>,
): Promise<Judgement | undefined> {
  const parsed = Object.entries(courses).map(([key, course]) => [key, parseSeries(course)] as const)
  const series = Object.fromEntries(parsed.flatMap(([key, each]) => (each.ok ? [[key, each.values]] : [])))
  if (Object.keys(series).length < parsed.length) return undefined

  const run = createRun({ rules: [rule], catalogue })
  const { observations } = expandExample({ name: '', every, series, facts: {}, wanted: { silent: true } })
  const events = observations.map((observation): RecordingEvent => ({ kind: 'observation', observation }))
  const findings = await replay(events, run)
  const places = findings.filter(({ state }) => state !== 'resolved').map(({ at }) => at[every])
  if (places.length > 0) return { fires_at: [...new Set(places)] }
  return run.blind().length > 0 ? { cannot_tell: true } : { silent: true }
}
