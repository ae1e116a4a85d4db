import {
  createRun,
  createWatch,
  type Facts,
  type Finding,
  type Narrator,
  type Observation,
  type Rule,
} from '@scram/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecordingReader } from '../read/create-recording-reader.ts'
import type { RecordingEvent } from '../recording-event.ts'
import { replay } from '../replay/replay.ts'
import { createRecorder } from './create-recorder.ts'

function eventsOf(text: string): readonly RecordingEvent[] {
  const reader = createRecordingReader({ file: 'run' })
  return [...reader.push(text), ...reader.end()]
}

test('facts and metrics are written as lines that are read back', () => {
  const lines: string[] = []
  const recorder = createRecorder((text) => void lines.push(text))
  recorder.facts?.({ 'optimizer.name': 'a "b"', rate: Number.NaN })
  recorder.metrics?.({ step: 1, epoch: 1, metrics: { loss: Number.NaN } })
  recorder.metrics?.({ step: 1, epoch: 1, metrics: { 'gradient_norm{layer=a}': -0 } })
  recorder.metrics?.({ step: 1, epoch: 1, end: 'epoch', metrics: { val_loss: 1e-300 } })
  recorder.end?.({ rules: [], notices: [] })
  expect(lines.join('').split('\n')).toHaveLength(4)
  expect(eventsOf(lines.join(''))).toEqual([
    { kind: 'facts', facts: { 'optimizer.name': 'a "b"', rate: Number.NaN } },
    {
      kind: 'observation',
      observation: { step: 1, epoch: 1, metrics: { loss: Number.NaN, 'gradient_norm{layer=a}': -0 } },
    },
    { kind: 'observation', observation: { step: 1, epoch: 1, end: 'epoch', metrics: { val_loss: 1e-300 } } },
  ])
})

test('a run without facts is a recording too', () => {
  const lines: string[] = []
  const recorder = createRecorder((text) => void lines.push(text))
  recorder.metrics?.({ step: 1, epoch: 1, metrics: { loss: 1 } })
  recorder.end?.({ rules: [], notices: [] })
  expect(eventsOf(lines.join('')).map(({ kind }) => kind)).toEqual(['observation'])
})

const base: Omit<Rule, 'id' | 'when'> = {
  status: 'stable',
  severity: 'warning',
  likelihood: 'likely',
  topic: 'test',
  check: { every: 1, unit: 'steps' },
  parameters: {},
  strongerWhen: [],
  silencedBy: [],
  causes: [],
}
const epochs = { check: { every: 1, unit: 'epochs' } } as const
const rules: readonly Rule[] = [
  {
    ...base,
    id: 't/nan',
    when: { metric: 'loss', test: { op: 'not_finite' } },
    remind: { count: 3, unit: 'steps' },
  },
  {
    ...base,
    id: 't/high',
    when: {
      metric: 'loss',
      measure: 'mean',
      over: { count: 2, unit: 'readings' },
      test: { op: 'above', than: 0 },
      as: 'mean',
    },
  },
  {
    ...base,
    ...epochs,
    id: 't/epoch',
    when: { metric: 'loss', test: { op: 'above', than: 0 }, as: 'loss' },
    for: { count: 2, unit: 'epochs' },
  },
  {
    ...base,
    ...epochs,
    id: 't/val',
    when: { metric: 'val_loss', test: { op: 'rising', tolerance: 0 }, over: { count: 1, unit: 'epochs' } },
  },
  {
    ...base,
    id: 't/layer',
    forEach: 'layer',
    when: { metric: 'norm', test: { op: 'below', than: 0 } },
    silencedBy: ['t/nan'],
  },
  { ...base, check: { at: 'start' }, id: 't/start', when: { fact: 'rate', test: { op: 'above', than: 0 } } },
  {
    ...base,
    check: { at: 'end' },
    id: 't/end',
    when: { metric: 'loss', measure: 'count', test: { op: 'above', than: 3 } },
  },
]

const narrator: Narrator = {
  tell: () => ({ locale: 'en', title: '', body: '', hedge: '', why: '', causes: [], references: [] }),
  tellBlind: () => '',
}

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0),
)
const metrics = fc.record(
  { loss: value, 'norm{layer=a}': value, 'norm{layer=b}': value },
  { requiredKeys: [] },
)
const facts = fc.record({ rate: value, name: fc.string() }, { requiredKeys: [] })
const training = fc.record({
  facts: fc.option(facts, { nil: undefined }),
  marksEnds: fc.boolean(),
  parts: fc.integer({ min: 1, max: 2 }),
  epochs: fc.array(
    fc.record({
      steps: fc.array(metrics, { minLength: 1, maxLength: 4 }),
      end: fc.record({ val_loss: value, loss: value }, { requiredKeys: [] }),
    }),
    { maxLength: 6 },
  ),
})

interface Live {
  describe(facts: Facts): void
  observe(observation: Observation): void
  check(moment: 'start' | 'step' | 'epoch' | 'end'): Promise<readonly Finding[]>
}

/** Tells a run of a training as the adapters do, some of which tell one step in several parts. */
async function train(
  live: Live,
  run: typeof training extends fc.Arbitrary<infer T> ? T : never,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  let step = 0
  if (run.facts) live.describe(run.facts as Facts)
  findings.push(...(await live.check('start')))
  for (const [index, { steps, end }] of run.epochs.entries()) {
    const epoch = index + 1
    for (const all of steps) {
      step++
      const entries = Object.entries(all) as [string, number][]
      for (let part = 0; part < run.parts; part++) {
        const own = entries.filter((_, n) => n % run.parts === part)
        live.observe({ step, epoch, metrics: Object.fromEntries(own) })
      }
      findings.push(...(await live.check('step')))
    }
    if (run.marksEnds) live.observe({ step, epoch, end: 'epoch', metrics: end as Record<string, number> })
    findings.push(...(await live.check('epoch')))
  }
  findings.push(...(await live.check('end')))
  return findings
}

test('a recorded run that is replayed gives the findings of the live run', async () => {
  let total = 0
  await fc.assert(
    fc.asyncProperty(training, async (run) => {
      let text = ''
      const recorder = createRecorder((more) => {
        text += more
      })
      const live = await train(createWatch({ rules, narrator, sinks: [recorder] }), run)
      const events = eventsOf(text)
      expect(events.filter(({ kind }) => kind === 'problem')).toEqual([])
      const replayed = await replay(events, createRun({ rules }))
      expect(replayed).toEqual(
        live.map(({ message: _words, ...finding }: Finding & { message?: unknown }) => finding),
      )
      total += live.length
    }),
    { numRuns: 200 },
  )
  expect(total).toBeGreaterThan(200)
})
