import { describe, expect, test } from 'vitest'
import { aRule, everyStep } from '../../test-support/a-rule.ts'
import { aStep, feed } from '../../test-support/feed.ts'
import type { Condition, Leaf, Rule } from '../types/rule.ts'
import { createRun } from './run.ts'

const leaf: Leaf = { metric: 'loss', test: { op: 'above', than: 0 } }
const nested = (depth: number): Condition => (depth === 0 ? leaf : { not: nested(depth - 1) })
const window = (count: number): Rule =>
  aRule({ ...everyStep, when: { ...leaf, measure: 'mean', over: { count, unit: 'steps' } } })

test.each<[string, readonly Rule[]]>([
  ['500 rules', Array.from({ length: 500 }, (_, index) => aRule({ id: `test/${index}`, when: leaf }))],
  ['32 tests', [aRule({ when: { all: Array(32).fill(leaf) } })]],
  ['groups 6 deep', [aRule({ when: nested(6) })]],
  ['a window of 100,000', [window(100_000)]],
])('%s are taken', (_name, rules) => {
  expect(() => createRun({ rules })).not.toThrow()
})

test.each<[string, readonly Rule[], RegExp]>([
  ['501 rules', Array(501).fill(aRule({ when: leaf })), /500/],
  ['33 tests', [aRule({ when: { all: Array(33).fill(leaf) } })], /32.*test\/rule/],
  [
    '33 tests in several conditions',
    [
      aRule({
        when: { all: Array(20).fill(leaf) },
        unless: { any: Array(12).fill(leaf) },
        causes: [{ id: 'a', if: leaf }],
      }),
    ],
    /32.*test\/rule/,
  ],
  ['groups 7 deep', [aRule({ when: nested(7) })], /6.*test\/rule/],
  ['groups without end', [aRule({ when: nested(5000) })], /6.*test\/rule/],
  ['a window of 100,001', [window(100_001)], /100000.*test\/rule/],
  ['a window of nothing', [window(0)], /test\/rule/],
  ['a window that is no number', [window(Number.NaN)], /test\/rule/],
  ['smoothing over 100,001', [aRule({ when: { ...leaf, smooth: 100_001 } })], /100000.*test\/rule/],
  [
    'a threshold with too long a window',
    [
      aRule({
        when: {
          ...leaf,
          test: { op: 'above', than: { metric: 'loss', over: { count: 1e9, unit: 'steps' } } },
        },
      }),
    ],
    /100000.*test\/rule/,
  ],
  ['a share outside nothing', [aRule({ when: { ...leaf, measure: 'share_outside' } })], /range.*test\/rule/],
  ['a measure that there is not', [aRule({ when: { ...leaf, measure: 'mode' } })], /mode/],
])('%s are refused, with the limit and the rule', (_name, rules, reason) => {
  expect(() => createRun({ rules })).toThrow(reason)
})

describe('at the limit', () => {
  test('a full window of 100,000 keeps sliding', async () => {
    const run = createRun({ rules: [window(100_000)] })
    for (let step = 1; step <= 150_000; step++) run.observe({ step, epoch: 1, metrics: { loss: -1 } })
    expect(await feed(run, aStep(150_001, { loss: 200_000 }))).toHaveLength(1)
  })
})
