import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading, Verdict } from '../types/reading.ts'
import type { Condition, Leaf, Test } from '../types/rule.ts'
import { createArbiter } from './arbiter.ts'
import { gate } from './gate.ts'
import { judge, type Seen } from './judge.ts'
import { negate } from './kleene.ts'
import { type CompiledCondition, compileCondition } from './tree.ts'

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

  test.each<[Test, Reading, Verdict]>([
    [{ op: 'equals', value: 'adam' }, { status: 'literal', value: 'sgd' }, 'no'],
    [{ op: 'equals', value: true }, { status: 'literal', value: true }, 'yes'],
    [{ op: 'equals', value: 'true' }, { status: 'literal', value: true }, 'no'],
    [{ op: 'equals', value: 3 }, ok(3), 'yes'],
    [{ op: 'equals', value: '3' }, ok(3), 'no'],
    [{ op: 'one_of', values: ['adam', false] }, { status: 'literal', value: false }, 'yes'],
    [{ op: 'one_of', values: ['adam', 3] }, { status: 'literal', value: 'sgd' }, 'no'],
    [{ op: 'one_of', values: ['adam'] }, lacking('missing'), 'unknown'],
    [{ op: 'between', low: 0, high: 1 }, { status: 'literal', value: 'adam' }, 'unknown'],
    [{ op: 'finite' }, { status: 'literal', value: 'adam' }, 'yes'],
    [{ op: 'present' }, { status: 'literal', value: 'adam' }, 'yes'],
    [{ op: 'missing' }, { status: 'literal', value: 'adam' }, 'no'],
  ])('%j of the fact %j is %s', (question, reading, verdict) => {
    expect(judge({ test: question }, { reading })).toBe(verdict)
  })

  const reasons = ['missing', 'too_few', 'gap', 'stale', 'not_finite'] as const
  const numeric: readonly Test[] = [
    ...(['above', 'at_least', 'below', 'at_most'] as const).map((op) => ({ op, than: 1 })),
    ...(['between', 'outside'] as const).map((op) => ({ op, low: 0, high: 1 })),
    ...(['rising', 'falling', 'flat'] as const).map((op) => ({ op, tolerance: 0 })),
    { op: 'equals', value: 1 },
    { op: 'one_of', values: [1] },
  ]
  test.each(numeric.flatMap((question) => reasons.map((reason) => [question, reason] as const)))(
    '%j cannot tell of what is unknown because %s',
    (question, reason) => {
      expect(judge({ test: question }, { reading: lacking(reason) })).toBe('unknown')
    },
  )

  test.each<[Test['op'], (typeof reasons)[number], Verdict]>([
    ['finite', 'missing', 'unknown'],
    ['finite', 'too_few', 'unknown'],
    ['finite', 'gap', 'unknown'],
    ['finite', 'stale', 'unknown'],
    ['finite', 'not_finite', 'no'],
    ['not_finite', 'stale', 'unknown'],
    ['not_finite', 'not_finite', 'yes'],
    ['missing', 'missing', 'yes'],
    ['missing', 'too_few', 'no'],
    ['missing', 'gap', 'no'],
    ['missing', 'stale', 'no'],
    ['missing', 'not_finite', 'no'],
    ['present', 'missing', 'no'],
    ['present', 'stale', 'yes'],
    ['present', 'not_finite', 'yes'],
  ])('that asks for %s, of what is unknown because %s, is %s', (op, reason, verdict) => {
    expect(judge({ test: { op } as Test }, { reading: lacking(reason) })).toBe(verdict)
  })

  describe('with if_missing', () => {
    const than = { metric: 'loss' }
    test.each<[Test, boolean, Reading, Reading | undefined, Verdict]>([
      [{ op: 'above', than: 1 }, true, lacking('missing'), undefined, 'yes'],
      [{ op: 'above', than: 1 }, false, lacking('missing'), undefined, 'no'],
      [{ op: 'above', than: 1 }, true, lacking('too_few'), undefined, 'unknown'],
      [{ op: 'above', than: 1 }, true, lacking('gap'), undefined, 'unknown'],
      [{ op: 'above', than: 1 }, true, lacking('stale'), undefined, 'unknown'],
      [{ op: 'above', than: 1 }, true, lacking('not_finite'), undefined, 'unknown'],
      [{ op: 'above', than: 1 }, true, ok(0), undefined, 'no'],
      [{ op: 'above', than }, true, ok(2), lacking('missing'), 'yes'],
      [{ op: 'above', than }, false, ok(2), lacking('missing'), 'no'],
      [{ op: 'above', than }, false, ok(2), lacking('stale'), 'unknown'],
      [{ op: 'above', than }, true, lacking('stale'), lacking('missing'), 'yes'],
      [{ op: 'not_finite' }, false, lacking('missing'), undefined, 'no'],
      [{ op: 'not_finite' }, false, lacking('not_finite'), undefined, 'yes'],
      [{ op: 'rising', tolerance: 0 }, true, lacking('missing'), undefined, 'yes'],
      [{ op: 'equals', value: 'adam' }, true, lacking('missing'), undefined, 'yes'],
      [{ op: 'missing' }, false, lacking('missing'), undefined, 'yes'],
      [{ op: 'present' }, true, lacking('missing'), undefined, 'no'],
    ])('%j, if missing %s, of %j against %j is %s', (question, ifMissing, reading, threshold, verdict) => {
      expect(judge({ test: question, ifMissing }, { reading, ...(threshold && { threshold }) })).toBe(verdict)
    })
  })

  test.each<[Reading, Reading, Verdict]>([
    [ok(2), ok(1), 'yes'],
    [ok(1), ok(1), 'no'],
    [ok(2), lacking('too_few'), 'unknown'],
    [ok(2), lacking('not_finite'), 'unknown'],
    [ok(2), { status: 'literal', value: 'adam' }, 'unknown'],
    [lacking('gap'), ok(1), 'unknown'],
  ])('of %j above what reads %j is %s', (reading, threshold, verdict) => {
    expect(judge({ test: { op: 'above', than: { metric: 'loss' } } }, { reading, threshold })).toBe(verdict)
  })
})

const number = fc.constantFrom(-1, 0, 1, 2, 3)
const literal = fc.constantFrom('adam', 'sgd', true, false)
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 4, arbitrary: number.map((value) => ok(value)) },
  fc
    .record({ value: number, direction: fc.constantFrom('rising', 'falling', 'flat') })
    .map(({ value, direction }) => ok(value, { direction })),
  literal.map((value): Reading => ({ status: 'literal', value })),
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('missing', 'too_few', 'gap', 'stale', 'not_finite')
      .map((reason) => lacking(reason as 'gap')),
  },
)
const comparison: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    op: fc.constantFrom('above', 'at_least', 'below', 'at_most'),
    than: fc.oneof(number, fc.constant({ metric: 'limit' })),
  }),
  fc.record({
    op: fc.constantFrom('between', 'outside'),
    low: fc.constantFrom(-1, 0),
    high: fc.constantFrom(1, 2),
  }),
  fc.record({ op: fc.constant('equals'), value: fc.oneof(number, literal) }),
  fc.record({ op: fc.constant('one_of'), values: fc.array(fc.oneof(number, literal), { maxLength: 3 }) }),
  fc.record({ op: fc.constantFrom('rising', 'falling', 'flat'), tolerance: fc.constant(0) }),
  fc.record({ op: fc.constantFrom('finite', 'not_finite', 'missing', 'present') }),
)
const leaf: fc.Arbitrary<Leaf> = fc.record(
  { metric: fc.constant('loss'), test: comparison, ifMissing: fc.boolean() },
  { requiredKeys: ['metric', 'test'] },
)
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

/** What a leaf sees; a threshold only where it has one that is read. */
function sight({ test: { op, ...rest } }: Leaf): fc.Arbitrary<Seen> {
  const isRead = 'than' in rest && typeof rest.than === 'object'
  return isRead ? fc.record({ reading, threshold: reading }) : fc.record({ reading })
}

const at =
  ({ leaves }: CompiledCondition, seen: readonly Seen[]) =>
  (index: number) =>
    judge(leaves[index] as Leaf, seen[index] as Seen)

const judged = condition.chain((node) => {
  const compiled = compileCondition(node)
  return fc.record({
    node: fc.constant(node),
    compiled: fc.constant(compiled),
    seen: fc.tuple(...compiled.leaves.map(sight)),
  })
})

describe('a tree', () => {
  test('follows Kleene: min, max and 1 − x over no, cannot tell and yes', () => {
    fc.assert(
      fc.property(judged, ({ node, compiled, seen }) => {
        let index = 0
        const value = byTruthValue(node, () => seen[index++] as Seen)
        expect(gate(compiled, at(compiled, seen))).toBe(value === 1 ? 'yes' : value === 0 ? 'no' : 'unknown')
      }),
    )
  })

  test('comes out of json-rules-engine as it comes out of the gate, with the same reasons', async () => {
    await fc.assert(
      fc.asyncProperty(judged, async ({ compiled, seen }) => {
        const verdict = gate(compiled, at(compiled, seen))
        const ruling = await (await createArbiter(compiled))(seen)
        expect(ruling.holds).toBe(verdict === 'yes')
        expect(ruling.explanation.verdict).toBe(verdict)
      }),
    )
  })

  test('negated, gives the negated verdict', () => {
    fc.assert(
      fc.property(judged, ({ node, compiled, seen }) => {
        expect(gate(compileCondition({ not: node }), at(compiled, seen))).toBe(
          negate(gate(compiled, at(compiled, seen))),
        )
      }),
    )
  })

  test('comes out the same whatever it was asked before', () => {
    const asked = condition.chain((node) => {
      const compiled = compileCondition(node)
      const seen = fc.tuple(...compiled.leaves.map(sight))
      return fc.record({ node: fc.constant(node), compiled: fc.constant(compiled), all: fc.array(seen) })
    })
    fc.assert(
      fc.property(asked, ({ node, compiled, all }) => {
        for (const seen of all)
          expect(gate(compiled, at(compiled, seen))).toBe(gate(compileCondition(node), at(compiled, seen)))
      }),
    )
  })
})
