import { expect, test } from 'vitest'
import { aRule } from '../../test-support/a-rule.ts'
import type { Rule } from '../types/rule.ts'
import { createRun } from './run.ts'
import type { Trace } from './trace.ts'

const rule = aRule({
  id: 'test/high',
  when: {
    all: [
      { metric: 'loss', test: { op: 'above', than: 1 } },
      { not: { metric: 'accuracy', test: { op: 'above', than: { metric: 'chance' } } } },
    ],
  },
  unless: { fact: 'wanted', test: { op: 'equals', value: true }, ifMissing: false },
  for: { count: 2, unit: 'epochs' },
})

async function tracesOf(
  rules: readonly Rule[],
  epochs: readonly Readonly<Record<string, number>>[],
): Promise<readonly Trace[]> {
  const traces: Trace[] = []
  const run = createRun({ rules, onTrace: (trace) => traces.push(trace) })
  for (const [index, metrics] of epochs.entries()) {
    run.observe({ step: index + 1, epoch: index + 1, end: 'epoch', metrics })
    await run.check('epoch')
  }
  return traces
}

test('every check tells its verdict, what it led to, and what every leaf read', async () => {
  const high = { loss: 2, accuracy: 0.1, chance: 0.5 }
  const traces = await tracesOf([rule], [{ loss: 2 }, high, high, { ...high, loss: 0.5 }])
  expect(traces.map(({ at, verdict, phase }) => [at.epoch, verdict, phase])).toEqual([
    [1, 'unknown', 'quiet'],
    [2, 'yes', 'pending'],
    [3, 'yes', 'firing'],
    [4, 'no', 'quiet'],
  ])
  expect(traces[0]?.when).toMatchObject({
    op: 'all',
    verdict: 'unknown',
    parts: [
      { verdict: 'yes', reading: { value: 2 } },
      { verdict: 'unknown', negated: true, reading: { reason: 'missing' } },
    ],
  })
  expect(traces[1]?.when).toMatchObject({
    parts: [{}, { verdict: 'yes', negated: true, reading: { value: 0.1 }, threshold: { value: 0.5 } }],
  })
  expect(traces[1]?.unless).toMatchObject({ op: 'leaf', verdict: 'no' })
})

test('what has to end a finding is told with it', async () => {
  const { for: _immediately, unless: _never, ...plain } = rule
  const when = { metric: 'loss', test: { op: 'above', than: 1 } } as const
  const clearWhen = { metric: 'loss', test: { op: 'below', than: 0.5 } } as const
  const traces = await tracesOf([{ ...plain, when, clearWhen }], [{ loss: 2 }, { loss: 0.9 }, { loss: 0.1 }])
  expect(traces.map(({ verdict, phase, clearWhen }) => [verdict, phase, clearWhen?.verdict])).toEqual([
    ['yes', 'firing', 'no'],
    ['no', 'firing', 'no'],
    ['no', 'quiet', 'yes'],
  ])
})

test('a rule that is silenced says so', async () => {
  const louder: Rule = {
    ...rule,
    id: 'test/louder',
    when: { metric: 'loss', test: { op: 'above', than: 1 } },
  }
  const { for: _immediately, ...silencer } = louder
  const silenced = { ...rule, when: silencer.when, silencedBy: [silencer.id] }
  const traces = await tracesOf([silenced, silencer], [{ loss: 2 }, { loss: 2 }, { loss: 2 }])
  const last = traces.filter((trace) => trace.rule === rule.id).at(-1)
  expect(last).toMatchObject({ verdict: 'yes', phase: 'pending', silenced: true })
})
