import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading, Verdict } from '../types/reading.ts'
import type { Condition, Leaf, Test } from '../types/rule.ts'
import { createArbiter } from './arbiter.ts'
import { gate } from './gate.ts'
import { judge, type Seen } from './judge.ts'
import { negate } from './kleene.ts'
import { compileCondition } from './tree.ts'

const ok = (value: number, more: object = {}): Reading => ({ status: 'ok', value, points: 1, ...more })
const lacking = (reason: 'missing' | 'too_few' | 'gap' | 'stale' | 'not_finite'): Reading => ({
  status: 'unknown',
  reason,
})

describe('a leaf', () => {
  test.each<[Test, Reading, Verdict]>([
    [{ op: 'above', than: 1 }, ok(1), 'no'],
    [{ op: 'at_least', than: 1 }, ok(1), 'yes'],
    [{ op: 'below', than: 1 }, ok(1), 'no'],
    [{ op: 'at_most', than: 1 }, ok(1), 'yes'],
    [{ op: 'between', low: 0, high: 1 }, ok(1), 'yes'],
    [{ op: 'outside', low: 0, high: 1 }, ok(1), 'no'],
    [{ op: 'outside', low: 0, high: 1 }, ok(1.1), 'yes'],
    [{ op: 'equals', value: 'adam' }, { status: 'literal', value: 'adam' }, 'yes'],
    [{ op: 'one_of', values: ['adam', 3] }, ok(3), 'yes'],
    [{ op: 'above', than: 1 }, { status: 'literal', value: 'adam' }, 'unknown'],
    [{ op: 'rising', tolerance: 0 }, ok(1, { direction: 'rising' }), 'yes'],
    [{ op: 'rising', tolerance: 0 }, ok(1), 'no'],
    [{ op: 'above', than: 1 }, lacking('not_finite'), 'unknown'],
    [{ op: 'not_finite' }, lacking('not_finite'), 'yes'],
    [{ op: 'finite' }, lacking('not_finite'), 'no'],
    [{ op: 'finite' }, ok(1), 'yes'],
    [{ op: 'not_finite' }, lacking('missing'), 'unknown'],
    [{ op: 'missing' }, lacking('missing'), 'yes'],
    [{ op: 'missing' }, lacking('stale'), 'no'],
    [{ op: 'present' }, lacking('missing'), 'no'],
    [{ op: 'present' }, ok(1), 'yes'],
  ])('%j of %j is %s', (question, reading, verdict) => {
    expect(judge({ test: question }, { reading })).toBe(verdict)
  })

  test('is what if_missing says where nothing was logged, and only there', () => {
    const question = { test: { op: 'above', than: 1 }, ifMissing: true } as const
    expect(judge(question, { reading: lacking('missing') })).toBe('yes')
    expect(judge(question, { reading: lacking('too_few') })).toBe('unknown')
    expect(judge(question, { reading: ok(0) })).toBe('no')
  })

  test('is compared with a reading where its threshold is one', () => {
    const question = { test: { op: 'above', than: { metric: 'loss' } } } as const
    expect(judge(question, { reading: ok(2), threshold: ok(1) })).toBe('yes')
    expect(judge(question, { reading: ok(2), threshold: lacking('too_few') })).toBe('unknown')
  })
})

const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.integer({ min: 0, max: 3 }).map((value) => ok(value)),
  fc
    .constantFrom('missing', 'too_few', 'gap', 'stale', 'not_finite')
    .map((reason) => lacking(reason as 'gap')),
)
const leaf: fc.Arbitrary<Leaf> = fc.record({
  metric: fc.constant('loss'),
  test: fc.oneof(
    fc.constantFrom('above', 'below', 'at_least', 'at_most').map((op) => ({ op: op as 'above', than: 1 })),
    fc.constantFrom('finite', 'not_finite', 'missing', 'present').map((op) => ({ op: op as 'finite' })),
  ),
})
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

/** Kleene's logic on the tree as it was written, with the numbers 0, ½ and 1. */
function byTruthValue(node: Condition, next: () => Seen): number {
  const values = { no: 0, unknown: 0.5, yes: 1 }
  if ('not' in node) return 1 - byTruthValue(node.not, next)
  if ('all' in node) return Math.min(...node.all.map((part) => byTruthValue(part, next)))
  if ('any' in node) return Math.max(...node.any.map((part) => byTruthValue(part, next)))
  return values[judge(node, next())]
}

const at = (seen: readonly Seen[]) => (index: number) => seen[index] as Seen

const judged = condition.chain((node) => {
  const compiled = compileCondition(node)
  const count = compiled.leaves.length
  return fc.record({
    node: fc.constant(node),
    compiled: fc.constant(compiled),
    seen: fc.array(
      reading.map((r) => ({ reading: r })),
      { minLength: count, maxLength: count },
    ),
  })
})

describe('a tree', () => {
  test('follows Kleene: min, max and 1 − x over no, cannot tell and yes', () => {
    fc.assert(
      fc.property(judged, ({ node, compiled, seen }) => {
        let index = 0
        const value = byTruthValue(node, () => seen[index++] as Seen)
        expect(gate(compiled, at(seen))).toBe(value === 1 ? 'yes' : value === 0 ? 'no' : 'unknown')
      }),
    )
  })

  test('comes out of json-rules-engine as it comes out of the gate, with the same reasons', async () => {
    await fc.assert(
      fc.asyncProperty(judged, async ({ compiled, seen }) => {
        const verdict = gate(compiled, at(seen))
        const ruling = await createArbiter(compiled)(seen)
        expect(ruling.holds).toBe(verdict === 'yes')
        expect(ruling.explanation.verdict).toBe(verdict)
      }),
    )
  })

  test('negated, gives the negated verdict', () => {
    fc.assert(
      fc.property(judged, ({ node, compiled, seen }) => {
        expect(gate(compileCondition({ not: node }), at(seen))).toBe(negate(gate(compiled, at(seen))))
      }),
    )
  })
})
