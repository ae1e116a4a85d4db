import { type Condition, createRun, type Leaf, type Rule } from '@scram/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testCatalogue } from '../../fixtures/test-pack.ts'
import { canComeOut, type Wanted } from './can-come-out.ts'
import { deadParts } from './dead-parts.ts'
import { type Question, questionOf } from './question.ts'
import { judgementOf } from './same-condition.ts'

const knowledge = { catalogue: testCatalogue, define: {}, found: new Map() }
const ask = (leaf: Leaf): Question => questionOf(leaf, knowledge, { isStart: false })
const canBe = (wanted: Wanted, condition: Condition): boolean => canComeOut([{ condition, wanted }], ask)

const plainRule = {
  id: 'review/rule',
  status: 'stable',
  severity: 'info',
  likelihood: 'possible',
  topic: 'review',
  check: { every: 1, unit: 'epochs' },
  parameters: {},
  strongerWhen: [],
  silencedBy: [],
  causes: [],
} as const satisfies Omit<Rule, 'when'>

const quarter = fc.integer({ min: -8, max: 8 }).map((count) => count / 4)
const limit = fc.oneof(
  { weight: 4, arbitrary: quarter },
  fc.record({ metric: fc.constantFrom('accuracy', 'val_accuracy'), times: fc.constantFrom(1, 2, -1) }),
)
const comparison = fc.oneof(
  fc.record({ op: fc.constantFrom('above', 'at_least', 'below', 'at_most'), than: limit }),
  fc
    .tuple(fc.constantFrom('between', 'outside'), quarter, quarter)
    .map(([op, a, b]) => ({ op, low: Math.min(a, b), high: Math.max(a, b) })),
  quarter.map((value) => ({ op: 'equals', value })),
  fc.record({ op: fc.constantFrom('finite', 'not_finite', 'missing', 'present') }),
)
const leaf = fc
  .record(
    {
      metric: fc.constantFrom('accuracy', 'val_accuracy'),
      measure: fc.constantFrom(
        'last',
        'mean',
        'max',
        'change',
        'std',
        'below_best',
        'count',
        'since_best',
        'slope',
        'crossings',
      ),
      test: comparison,
      ifMissing: fc.boolean(),
    },
    { requiredKeys: ['metric', 'test'] },
  )
  .map(
    (each) => ({ ...each, ...(each.measure && { over: { count: 3, unit: 'epochs' } }) }) as unknown as Leaf,
  )

/** Trees of tests, of a few levels. */
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree

/** What may be logged in some epochs: anything in the range that is declared, NaN, or nothing. */
const logged = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }).map((count) => count / 4) },
    fc.constant(Number.NaN),
  ),
)
const course = fc.array(fc.tuple(logged, logged), { minLength: 1, maxLength: 8 })

async function fires(
  when: Condition,
  values: readonly (readonly [number | null, number | null])[],
): Promise<boolean> {
  const run = createRun({ rules: [{ ...plainRule, when }], catalogue: testCatalogue })
  for (const [index, [accuracy, valAccuracy]] of values.entries()) {
    const metrics = {
      ...(accuracy !== null && { accuracy }),
      ...(valAccuracy !== null && { val_accuracy: valAccuracy }),
    }
    run.observe({ step: index + 1, epoch: index + 1, end: 'epoch', metrics })
    if ((await run.check('epoch')).length > 0) return true
  }
  return false
}

test('a rule of which it is said that it never fires never fires, whatever is logged', async () => {
  let impossible = 0
  await fc.assert(
    fc.asyncProperty(condition, course, async (when, values) => {
      if (canBe('yes', when)) return
      impossible++
      expect(deadParts(when, ['when'], ask).length).toBeGreaterThan(0)
      expect(await fires(when, values)).toBe(false)
    }),
    { numRuns: 5_000 },
  )
  expect(impossible).toBeGreaterThan(200)
})

test('a rule of which it is said that it always fires never comes out as no', async () => {
  let certain = 0
  await fc.assert(
    fc.asyncProperty(condition, course, async (when, values) => {
      if (canBe('no', when)) return
      certain++
      expect(await fires({ not: when }, values)).toBe(false)
    }),
    { numRuns: 5_000 },
  )
  expect(certain).toBeGreaterThan(200)
})

const tested = fc.oneof(
  fc.record({ op: fc.constantFrom('above', 'at_least', 'below', 'at_most'), than: quarter }),
  quarter.map((value) => ({ op: 'equals', value })),
)

test('of tests of one number, all that can never hold together are found', () => {
  const eighths = Array.from({ length: 9 }, (_, index) => index / 8)
  fc.assert(
    fc.property(fc.array(tested, { minLength: 1, maxLength: 4 }), (tests) => {
      const all = tests.map((each) => ({ metric: 'accuracy', test: each }) as Leaf)
      const holds = eighths.some((value) =>
        all.every((each) => ask(each).verdict({ status: 'ok', value, points: 1 }) === 'yes'),
      )
      expect(canBe('yes', { all })).toBe(holds)
    }),
    { numRuns: 2_000 },
  )
})

/** The same condition, written otherwise. */
function rewritten(given: Condition, turn: boolean): Condition {
  if ('not' in given) return { not: rewritten(given.not, turn) }
  if ('all' in given) {
    const all = given.all.map((part) => rewritten(part, !turn)).reverse()
    return turn ? { not: { any: all.map((not) => ({ not })) } } : { all: [...all, { all }] }
  }
  if ('any' in given) return { any: [{ any: given.any.map((part) => rewritten(part, !turn)).reverse() }] }
  return turn ? { not: { not: { ...given, as: 'renamed' } } } : given
}

test('a rule is recognised however its condition is written', () => {
  fc.assert(
    fc.property(condition, fc.boolean(), (when, turn) => {
      expect(judgementOf({ ...plainRule, when: rewritten(when, turn) })).toBe(
        judgementOf({ ...plainRule, when }),
      )
    }),
  )
})

test('rules that differ in a number, a window or a time are not taken for one', () => {
  const when: Leaf = {
    metric: 'loss',
    measure: 'mean',
    over: { count: 3, unit: 'epochs' },
    test: { op: 'above', than: 1 },
  }
  const rules: readonly Rule[] = [
    { ...plainRule, when },
    { ...plainRule, when: { not: when } },
    { ...plainRule, when: { ...when, test: { op: 'above', than: 2 } } },
    { ...plainRule, when: { ...when, over: { count: 4, unit: 'epochs' } } },
    { ...plainRule, when: { ...when, ifMissing: true } },
    { ...plainRule, when, for: { count: 2, unit: 'epochs' } },
    { ...plainRule, when, check: { at: 'end' } },
    { ...plainRule, when, unless: when },
    { ...plainRule, when, forEach: 'layer' },
  ]
  expect(new Set(rules.map(judgementOf)).size).toBe(rules.length)
})

test('alternatives without end are not thought through', () => {
  const test_ = (metric: string, than: number): Leaf => ({ metric, test: { op: 'above', than } })
  const all = Array.from({ length: 16 }, (_, index) => ({
    any: [test_(`a${index}`, 1), test_(`b${index}`, 2)],
  }))
  const when: Condition = { all: [...all, { all: [test_('accuracy', 0.5), { not: test_('loss', 1) }] }] }
  expect(deadParts(when, ['when'], ask)).toEqual([])
})
