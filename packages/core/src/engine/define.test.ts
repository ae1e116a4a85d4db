import { describe, expect, test } from 'vitest'
import { aRule, everyStep } from '../../test-support/a-rule.ts'
import { aStep, endOfEpoch, feed } from '../../test-support/feed.ts'
import type { Expression } from '../types/expression.ts'
import type { Facts } from '../types/observation.ts'
import type { Rule } from '../types/rule.ts'
import { createRun } from './run.ts'
import type { Trace } from './trace.ts'

const minus = (a: string, b: string): Expression => ({ op: '-', of: [{ metric: a }, { metric: b }] })
const above = { op: 'above', than: 0 } as const

/** What `it`, as defined, reads at the end of each epoch. */
async function read(
  define: Rule['define'] & object,
  epochs: readonly Readonly<Record<string, number>>[],
  facts: Facts = {},
): Promise<unknown[]> {
  const seen: unknown[] = []
  const onTrace = ({ when }: Trace): void => {
    if (when.op !== 'leaf') return
    seen.push(when.reading.status === 'unknown' ? when.reading.reason : when.reading.value)
  }
  const run = createRun({ rules: [aRule({ define, when: { metric: 'it', test: above } })], onTrace })
  await feed(run, [{ facts }, ...epochs.flatMap((metrics, index) => endOfEpoch(index + 1, metrics))])
  return seen
}

const a = { metric: 'a' } as const
const b = { metric: 'b' } as const

describe('a definition', () => {
  test.each<[string, Expression, Readonly<Record<string, number>>, unknown]>([
    ['+', { op: '+', of: [a, b] }, { a: 5, b: 2 }, 7],
    ['-', { op: '-', of: [a, b] }, { a: 5, b: 2 }, 3],
    ['*', { op: '*', of: [a, 3] }, { a: 5 }, 15],
    ['/', { op: '/', of: [a, b] }, { a: 5, b: 2 }, 2.5],
    ['neg', { op: 'neg', of: [a] }, { a: 5 }, -5],
    ['abs', { op: 'abs', of: [a] }, { a: -5 }, 5],
    ['min', { op: 'min', of: [a, b, 1] }, { a: 5, b: 2 }, 1],
    ['max', { op: 'max', of: [a, b, 1] }, { a: 5, b: 2 }, 5],
    ['log10', { op: 'log10', of: [a] }, { a: 1000 }, 3],
    ['sqrt', { op: 'sqrt', of: [a] }, { a: 16 }, 4],
    ['one in another', { op: '-', of: [1, { op: '/', of: [a, b] }] }, { a: 1, b: 4 }, 0.75],
    ['division by zero', { op: '/', of: [a, b] }, { a: 1, b: 0 }, 'not_finite'],
    ['the logarithm of nothing', { op: 'log10', of: [a] }, { a: 0 }, 'not_finite'],
    ['a value that is not finite', { op: '+', of: [a, b] }, { a: 1, b: Number.NaN }, 'not_finite'],
    ['a value that is missing', { op: '+', of: [a, b] }, { a: 1 }, 'missing'],
  ])('computes %s', async (_name, it, metrics, expected) => {
    expect(await read({ it }, [metrics])).toEqual([expected])
  })

  test('has a value where all it reads has one', async () => {
    const epochs = [{ a: 1 }, { a: 5, b: 2 }, { b: 2 }, { a: 4, b: 1 }]
    expect(await read({ it: minus('a', 'b') }, epochs)).toEqual(['missing', 3, 'stale', 3])
  })

  test('takes facts for constants, and has no value without them', async () => {
    const it: Expression = { op: '*', of: [a, { fact: 'scale' }] }
    expect(await read({ it }, [{ a: 2 }], { scale: 3 })).toEqual([6])
    expect(await read({ it }, [{ a: 2 }])).toEqual(['missing'])
    expect(await read({ it }, [{ a: 2 }], { scale: 'large' })).toEqual(['missing'])
  })

  test('may read facts alone', async () => {
    const it: Expression = { op: '/', of: [{ fact: 'examples' }, { fact: 'weights' }] }
    expect(await read({ it }, [{}], { examples: 10, weights: 4 })).toEqual([2.5])
    expect(await read({ it }, [{}], { examples: 10, weights: 0 })).toEqual(['not_finite'])
    expect(await read({ it }, [{}], { examples: 10 })).toEqual(['missing'])
  })

  test('may read another', async () => {
    const define = { it: { op: 'abs', of: [{ metric: 'gap' }] }, gap: minus('a', 'b') } as const
    expect(await read(define, [{ a: 1, b: 4 }])).toEqual([3])
  })

  test('in a circle is refused', () => {
    const define = { one: minus('two', 'a'), two: minus('one', 'a') }
    const rules = [aRule({ define, when: { metric: 'one', test: above } })]
    expect(() => createRun({ rules })).toThrow('one → two → one')
  })

  test('is computed anew when a value is replaced', async () => {
    const rule = aRule({
      ...everyStep,
      define: { it: minus('a', 'b') },
      when: { metric: 'it', test: { op: 'above', than: 2 }, as: 'it' },
    })
    const findings = await feed(createRun({ rules: [rule] }), [
      ...aStep(1, { a: 3, b: 1 }),
      ...aStep(1, { a: 9 }),
    ])
    expect(findings).toMatchObject([{ readings: { it: { value: 8 } } }])
  })
})

test('a definition has windows, measures and smoothing like a metric', async () => {
  const rule = aRule({
    define: { gap: minus('a', 'b') },
    when: {
      metric: 'gap',
      measure: 'change',
      over: { count: 2, unit: 'epochs' },
      test: { op: 'above', than: 3 },
      as: 'widened',
    },
  })
  const epochs = [1, 2, 4, 8].flatMap((value, index) => endOfEpoch(index + 1, { a: value, b: 0.5 }))
  const findings = await feed(createRun({ rules: [rule] }), epochs)
  expect(findings).toMatchObject([
    { at: { epoch: 4 }, readings: { widened: { value: 6, from: 1.5, to: 7.5, of: 'gap' } } },
  ])
})

test('a definition may be what a reading is compared with', async () => {
  const rule = aRule({
    define: { gap: minus('a', 'b') },
    when: { metric: 'a', test: { op: 'above', than: { metric: 'gap', times: 2 } }, as: 'a' },
  })
  const findings = await feed(createRun({ rules: [rule] }), endOfEpoch(1, { a: 3, b: 2 }))
  expect(findings).toMatchObject([{ readings: { a: { value: 3, threshold: 2 } } }])
})

test('a definition is made for each label, sharing what has none, in any order of arrival', async () => {
  const catalogue = {
    metrics: {
      norm: { title: 'norm', clock: 'step', labels: ['layer'] },
      loss: { title: 'loss', clock: 'step' },
    },
    facts: {},
  } as const
  const rule = aRule({
    ...everyStep,
    forEach: 'layer',
    define: { share: { op: '/', of: [{ metric: 'norm' }, { metric: 'loss' }] } },
    when: { metric: 'share', test: { op: 'above', than: 1 }, as: 'share' },
  })
  for (const metrics of [
    { loss: 2, 'norm{layer=b}': 6, 'norm{layer=a}': 4 },
    { 'norm{layer=a}': 4, 'norm{layer=b}': 6, loss: 2 },
  ]) {
    const findings = await feed(createRun({ rules: [rule], catalogue }), aStep(1, metrics))
    expect(findings).toMatchObject([
      { labels: { layer: 'a' }, readings: { share: { value: 2 } } },
      { labels: { layer: 'b' }, readings: { share: { value: 3 } } },
    ])
  }
})

test('a rule that lacks what a definition reads says which', async () => {
  const rule = aRule({ define: { gap: minus('a', 'b') }, when: { metric: 'gap', test: above } })
  const run = createRun({ rules: [rule] })
  await feed(run, endOfEpoch(1, { a: 1 }))
  expect(run.blind()).toMatchObject([{ unread: [{ of: 'b', kind: 'metric', reason: 'missing' }] }])
})
