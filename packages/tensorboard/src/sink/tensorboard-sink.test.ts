import type { Observation, Report, Summary } from '@scram/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReadEvent, readEvents } from '../../test-support/read-events.ts'
import { sampleReport } from '../../test-support/sample-report.ts'
import {
  createTensorboardSink,
  type TensorboardSink,
  type TensorboardSinkOptions,
} from './tensorboard-sink.ts'

const nothing: Summary = { rules: [], notices: [] }
const named = (report: Report): string =>
  `${report.message.title} ${report.message.body} ${Object.values(report.labels)}`

test('the first record says which format it is', () => {
  const { sink, events } = collect()
  sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })
  expect(events()[0]).toMatchObject({ fileVersion: 'brain.Event:2', writer: 'scram' })
})

test('a metric has one series per step and one per epoch, each on its own axis', () => {
  const { sink, events } = collect()
  sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })
  sink.metrics({ step: 2, epoch: 1, metrics: { loss: 0.5 } })
  sink.metrics({ step: 2, epoch: 1, end: 'epoch', metrics: { loss: 0.75, val_loss: 2 } })
  sink.end(nothing)
  expect(scalars(events())).toEqual({
    'step/loss': [
      [1, 1],
      [2, 0.5],
    ],
    'epoch/loss': [[1, 0.75]],
    'epoch/val_loss': [[1, 2]],
  })
})

test('a description stands on the first value of its tag alone, and shows as plain text', () => {
  const { sink, events } = collect({ describeMetric: (name) => `<b>${name}</b>` })
  sink.metrics({ step: 1, epoch: 1, metrics: { 'loss{split=train}': 1 } })
  sink.metrics({ step: 2, epoch: 1, metrics: { 'loss{split=train}': 1 } })
  sink.end(nothing)
  const described = events().flatMap(({ values }) =>
    values.filter(({ tag, plugin }) => plugin === 'scalars' && tag.startsWith('step/')),
  )
  expect(described.map(({ description }) => description)).toEqual(['&lt;b&gt;loss&lt;/b&gt;'])
})

test('whatever is logged, every value arrives once, in order, under a tag of its kind', () => {
  const key = fc.constantFrom('loss', 'val_loss', 'norm{layer=a}', 'norm{layer=b}')
  const metrics = fc.dictionary(key, fc.float())
  const moment = fc.record({ metrics, epochEnds: fc.boolean(), reported: fc.boolean() })
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
      const { sink, events } = collect()
      let count = 0
      moments.forEach(({ metrics, epochEnds, reported }, i) => {
        const at = { step: i + 1, epoch: i + 1 }
        const observation: Observation = epochEnds ? { ...at, end: 'epoch', metrics } : { ...at, metrics }
        sink.metrics(observation)
        count += Object.keys(metrics).length
        if (reported) sink.report(sampleReport(at))
      })
      sink.end(nothing)
      const series = scalars(events())
      const points = Object.values(series)
      expect(points.flat()).toHaveLength(count)
      for (const line of points)
        expect(line.map(([step]) => step)).toEqual(line.map(([step]) => step).sort((a, b) => a - b))
      expect(Object.keys(series).every((tag) => /^(step|epoch)\//.test(tag))).toBe(true)
    }),
  )
})

test('all findings of one rule at one step are in the last text of that step', async () => {
  const { sink, events } = collect()
  const layers = Array.from({ length: 30 }, (_, i) => `dense_${i}`)
  for (const layer of layers) sink.report(sampleReport({ step: 7, labels: { layer } }))
  await Promise.resolve()
  sink.report(sampleReport({ step: 7, labels: { layer: 'late' } }))
  sink.end(nothing)
  const texts = shown(events())['findings/essentials/overfitting-sustained'] ?? []
  expect(texts.map(([step]) => step)).toEqual([7])
  for (const layer of [...layers, 'late']) expect(plain(texts[0]?.[1])).toContain(layer)
})

test('findings at different steps keep a text each, and rules keep a tag each', () => {
  const { sink, events } = collect()
  sink.report(sampleReport({ rule: 'a/one', step: 7, body: 'first' }))
  sink.report(sampleReport({ rule: 'a/one', step: 8, body: 'second' }))
  sink.report(sampleReport({ rule: 'a/two', step: 8, body: 'third' }))
  sink.end(nothing)
  const texts = shown(events())
  expect(texts['findings/a/one']).toMatchObject([
    [7, expect.stringContaining('first')],
    [8, expect.stringContaining('second')],
  ])
  expect(texts['findings/a/two']).toMatchObject([[8, expect.stringContaining('third')]])
})

test('the roll-up holds everything that was said, newest last', () => {
  const { sink, events } = collect()
  sink.report(sampleReport({ rule: 'a/one', step: 7, body: 'first' }))
  sink.notice({ rule: 'a/blind', labels: {}, unread: [], text: 'cannot see' })
  sink.metrics({ step: 9, epoch: 1, metrics: { loss: 1 } })
  sink.report(sampleReport({ rule: 'a/two', step: 9, body: 'second' }))
  sink.end({ rules: [], notices: [{ rule: 'a/blind', labels: {}, unread: [], text: 'cannot see' }] })
  const texts = shown(events()).findings ?? []
  expect(texts.map(([step]) => step)).toEqual([7, 9])
  for (const words of ['first', 'second', 'cannot see']) expect(texts.at(-1)?.[1]).toContain(words)
})

test('a finding is written at once, without waiting for more to happen', async () => {
  const { sink, events } = collect()
  sink.metrics({ step: 7, epoch: 1, metrics: { loss: 1 } })
  sink.metrics({ step: 8, epoch: 1, metrics: { loss: 1 } })
  sink.report(sampleReport({ step: 8 }))
  await Promise.resolve()
  expect(scalars(events())['step/loss']).toHaveLength(2)
  expect(Object.keys(shown(events()))).toHaveLength(2)
})

test('thousands of samples cost few writes, but none waits longer than two seconds', () => {
  const { sink, writes, events, wait } = collect()
  for (let step = 1; step <= 100; step++) sink.metrics({ step, epoch: 1, metrics: { loss: 1 } })
  expect(writes()).toBeLessThanOrEqual(2)
  wait(2_000)
  sink.metrics({ step: 101, epoch: 1, metrics: { loss: 1 } })
  expect(scalars(events())['step/loss']).toHaveLength(101)
})

test('the end of an epoch is written at once', () => {
  const { sink, events } = collect()
  sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })
  sink.metrics({ step: 1, epoch: 1, end: 'epoch', metrics: { loss: 1 } })
  expect(Object.keys(scalars(events()))).toHaveLength(2)
})

test.each([
  ['metrics', (sink: TensorboardSink) => sink.metrics({ step: 1, epoch: 1, metrics: { loss: 1 } })],
  ['end', (sink: TensorboardSink) => sink.end(nothing)],
])('a file that cannot be written makes %s throw once', (_, use) => {
  const broken = new Error('disk full')
  const sink = createTensorboardSink({ formatReport: named, append: () => raise(broken) })
  expect(() => use(sink)).toThrow(broken)
  expect(() => use(sink)).not.toThrow()
})

test('an error while a finding is written late surfaces at the next call, never outside of one', async () => {
  const broken = new Error('disk full')
  const sink = createTensorboardSink({ formatReport: named, append: () => raise(broken) })
  sink.report(sampleReport())
  await Promise.resolve()
  expect(() => sink.end(nothing)).toThrow(broken)
  expect(() => sink.flush()).not.toThrow()
})

function raise(error: Error): never {
  throw error
}

function collect(options: Partial<TensorboardSinkOptions> = {}): {
  sink: TensorboardSink
  events: () => ReadEvent[]
  writes: () => number
  wait: (milliseconds: number) => void
} {
  const chunks: Uint8Array[] = []
  let now = 1_600_000_000_000
  const sink = createTensorboardSink({
    formatReport: named,
    append: (records) => chunks.push(records),
    now: () => now,
    ...options,
  })
  return {
    sink,
    events: () => readEvents(Buffer.concat(chunks)),
    writes: () => chunks.length,
    wait: (milliseconds) => {
      now += milliseconds
    },
  }
}

/** The points of each tag of a metric. */
function scalars(events: readonly ReadEvent[]): Record<string, [step: number, value: number][]> {
  return pointsOf(events, /^(step|epoch)\//)
}

function pointsOf(
  events: readonly ReadEvent[],
  wanted: RegExp,
): Record<string, [step: number, value: number][]> {
  const series: Record<string, [number, number][]> = {}
  for (const { step, values } of events) {
    for (const { tag, float } of values) {
      if (float !== undefined && wanted.test(tag)) series[tag] = [...(series[tag] ?? []), [step, float]]
    }
  }
  return series
}

/** The texts of each tag as TensorBoard would show them: the last one of a step. */
function shown(events: readonly ReadEvent[]): Record<string, [step: number, text: string][]> {
  const byTag: Record<string, Map<number, string>> = {}
  for (const { step, values } of events) {
    for (const { tag, texts } of values) {
      if (texts[0] !== undefined) byTag[tag] = new Map(byTag[tag]).set(step, texts[0])
    }
  }
  return Object.fromEntries(Object.entries(byTag).map(([tag, texts]) => [tag, [...texts]]))
}

/** Markdown without its escapes. */
function plain(markdown = ''): string {
  return markdown.replaceAll('\\', '')
}
