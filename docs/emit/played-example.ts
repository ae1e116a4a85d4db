import { type Chart, createHistory, evidenceChart, type History, panelTitle, type Seen } from '@scram/charts'
import {
  type Catalogue,
  createRun,
  type Finding,
  formatKey,
  parseKey,
  type Rule,
  type Trace,
} from '@scram/core'
import { type Example, expandExample, withSilencers } from '@scram/packs'
import { replay } from '@scram/recordings'
import { type Course, Courses } from '../../packages/cli/src/explaining/course.ts'

/** What became of a rule in one of its examples. */
export interface PlayedExample {
  readonly example: Example
  /** What the rule said, in order. */
  readonly findings: readonly Finding[]
  /** How it was judged, for each label value by itself. */
  readonly courses: readonly Course[]
  /** Every series of the example, with what the rule saw in it and where it spoke; absent where there is none. */
  readonly chart?: Chart
}

/** Plays an example of a rule and draws it. */
export async function playExample(
  rules: readonly Rule[],
  rule: Rule,
  example: Example,
  catalogue: Catalogue,
): Promise<PlayedExample> {
  const { facts, observations } = expandExample(example)
  const courses = new Courses()
  const history = createHistory()
  for (const observation of observations) history.add(observation)
  const onTrace = (trace: Trace): void => {
    if (trace.rule === rule.id) courses.add(trace)
  }
  const run = createRun({ rules: withSilencers(rules, rule), catalogue, onTrace })
  const events = observations.map((observation) => ({ kind: 'observation', observation }) as const)
  const findings = (await replay([{ kind: 'facts', facts }, ...events], run)).filter(
    (finding) => finding.rule === rule.id,
  )
  const all = [...courses.byLabel.values()]
  const chart = chartOf(example, findings, all[0]?.last, history)
  return { example, findings, courses: all, ...(chart && { chart }) }
}

function chartOf(
  { every: axis, series }: Example,
  findings: readonly Finding[],
  last: Trace | undefined,
  history: History,
): Chart | undefined {
  const [first] = findings
  const seen: Seen | undefined =
    first ?? (last && { explanation: last.when, at: last.at, labels: last.labels })
  const evidence = seen && evidenceChart(seen, history, axis)
  const keys = Object.keys(series).map(parseKey)
  const panels = [...new Set(keys.map(({ name }) => name))].flatMap((metric) => {
    const lines = keys.flatMap(({ name, labels }) => {
      const points = name === metric ? history.series(formatKey(name, labels), axis) : []
      return points.length > 0 ? [{ name: Object.values(labels).join(' · '), points }] : []
    })
    if (lines.length === 0) return []
    const looked = evidence?.panels.find(({ title }) => title === metric || title.startsWith(`${metric} · `))
    const { threshold, window } = looked ?? {}
    return [
      {
        title: panelTitle(metric, lines),
        lines,
        ...(threshold !== undefined && { threshold }),
        ...(first && window && { window }),
      },
    ]
  })
  const marks = findings.filter(({ state }) => state !== 'resolved').map(({ at }) => at[axis])
  return panels.length === 0 ? undefined : { axis, panels, marks: [...new Set(marks)] }
}
