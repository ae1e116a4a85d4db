import type { Chart, Point } from '@scram/charts'
import { drawSvg } from '@scram/charts/node'
import { createRun, type Measure, measures, type Rule, type Source, type Trace } from '@scram/core'
import { replay } from '@scram/recordings'
import { measureDescriptions, measureNames } from '@scram/schemas'
import type { EmittedFile } from './emitted-file.ts'

const page = 'docs/measures.md'
/** The folder of its pictures. */
export const measureFolder = 'docs/measures'

const look = { width: 520, height: 64 }
const over = { count: 4, unit: 'epochs' } as const

/** A loss with everything that measures tell apart: it falls, wobbles, jumps once, and rises again at the end. */
const ordinary: readonly number[] = [
  2, 1.6, 1.35, 1.2, 1, 1.1, 0.85, 0.9, 1.9, 0.8, 0.7, 0.75, 0.65, 0.8, 0.95, 1.1,
]
const aroundNothing: readonly number[] = ordinary.map(
  (_, index) => [0.8, 0.5, -0.3, 0.4, -0.6, -0.2][index % 6] ?? 0,
)
const broken: readonly number[] = ordinary.map((value, index) =>
  [5, 9, 10].includes(index) ? Number.NaN : value,
)

/** What is shown of measures that need something of their own. */
const special: Readonly<
  Record<string, { readonly values?: readonly number[]; readonly options?: Partial<Source> }>
> = {
  crossings: { values: aroundNothing },
  count_not_finite: { values: broken },
  share_outside: { options: { range: [0.7, 1.2] } },
}

/** Measures that are mostly asked about the whole run. */
const ofWholeRun = new Set(['above_best', 'above_best_percent', 'below_best', 'since_best', 'first', 'count'])

/** The page of measures: what each computes, and what it makes of one and the same course. */
export async function measuresPage(): Promise<readonly EmittedFile[]> {
  const names = measureNames.map((name, index) => ({ name, what: measureDescriptions[index] ?? '' }))
  const pictures = await Promise.all(
    names.map(async ({ name }) => ({
      path: `${measureFolder}/${name}.svg`,
      text: `${await drawSvg(await chartOf(name), look)}\n`,
    })),
  )
  const text = [
    '<!-- Made from the measures of the engine by docs/emit.ts. -->',
    '# Measures',
    'A measure is a number computed from the values of a metric, over a window (`over: 4 epochs`) or, where nothing is said, over the whole run so far. Without one, a test looks at the newest value (`last`).',
    '```yaml\nwhen: { metric: val_loss, measure: median, over: 4 epochs, above: 1.5 }\n```',
    'A **level** over 4 epochs looks at 4 values, a **span** at 4 intervals, so at 5 values: [windows and time](time.md). Until a window is full, and where a value in it was not logged or is not finite, a measure gives no number but a reason: [cannot tell](verdicts.md).',
    [
      '| measure | what it computes | kind | without `over` |',
      '|---|---|---|---|',
      ...names.map(({ name, what }) => row(name, what, measures.get(name))),
    ].join('\n'),
    '`trend` is a test of its own, `trend: rising`: [noise](time.md#noise). `smooth` takes the running median first, for any measure.',
    'Below, above each other, a course and what the measure makes of it; the lines begin where there is a number.',
    ...names.flatMap(({ name, what }) => [
      `## ${name}`,
      what,
      `![A course and its ${name}](measures/${name}.svg)`,
    ]),
  ].join('\n\n')
  return [{ path: page, text: `${text}\n` }, ...pictures]
}

function row(name: string, what: string, measure: Measure | undefined): string {
  const whole =
    measure && 'summarise' in measure
      ? name === 'last'
        ? 'the newest value'
        : 'the whole run'
      : 'needs a window'
  return `| [\`${name}\`](#${name}) | ${what} | ${measure?.kind ?? ''} | ${whole} |`
}

/** A course, and below it what a measure read at each epoch. */
async function chartOf(name: string): Promise<Chart> {
  const { values = ordinary, options = {} } = special[name] ?? {}
  const window = name === 'last' || ofWholeRun.has(name) ? {} : { over }
  const source: Source = { metric: 'loss', measure: name, ...window, ...options }
  const points = values.map((value, index): Point => ({ at: index + 1, value }))
  const readings: Point[] = []
  const onTrace = ({ at, when }: Trace): void => {
    if (when.op !== 'leaf' || when.reading.status !== 'ok') return
    readings.push({ at: at.epoch, value: when.reading.value })
  }
  const rule: Rule = {
    id: 'docs/measure',
    status: 'stable',
    severity: 'info',
    likelihood: 'observed',
    topic: 'docs',
    check: { every: 1, unit: 'epochs' },
    parameters: {},
    when: { ...source, test: { op: 'above', than: Number.MAX_VALUE } },
    strongerWhen: [],
    silencedBy: [],
    causes: [],
  }
  const catalogue = {
    metrics: { loss: { title: 'loss', clock: 'epoch', better: 'lower' } },
    facts: {},
  } as const
  const observations = points.map(
    ({ at, value }) =>
      ({
        kind: 'observation',
        observation: { step: at, epoch: at, end: 'epoch', metrics: { loss: value } },
      }) as const,
  )
  await replay(observations, createRun({ rules: [rule], catalogue, onTrace }))
  const title = [
    name,
    ...(window.over ? ['over 4 epochs'] : []),
    ...(source.range ? ['range 0.7 to 1.2'] : []),
  ].join(', ')
  return {
    axis: 'epoch',
    panels: [
      { title: 'loss', lines: [{ name: '', points }] },
      { title, lines: [{ name: '', points: readings }] },
    ],
    marks: [],
  }
}
