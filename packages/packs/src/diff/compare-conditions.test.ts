import type { Condition, Leaf, Test } from '@scram/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareConditions } from './compare-conditions.ts'
import { reversed } from './relation.ts'

const number = fc.integer({ min: -3, max: 3 })
const testOf: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constantFrom('above', 'at_least', 'below', 'at_most'), than: number }),
  fc
    .tuple(fc.constantFrom('between' as const, 'outside' as const), number, number)
    .map(([op, a, b]): Test => ({ op, low: Math.min(a, b), high: Math.max(a, b) })),
  fc.record({
    op: fc.constant('one_of' as const),
    values: fc.uniqueArray(number, { minLength: 1, maxLength: 3 }),
  }),
)
const leaf: fc.Arbitrary<Leaf> = fc.record(
  { metric: fc.constantFrom('a', 'b', 'c'), test: testOf, ifMissing: fc.boolean() },
  { requiredKeys: ['metric', 'test'] },
)
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
}))

/** What one run logged; what is absent was not. */
type Readings = Readonly<Record<string, number>>
const readings = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -4, max: 4 }))

/** The truth of a condition in Kleene's logic: 0 for no, 1 for yes, 0.5 for "cannot tell". */
function truth(condition: Condition, seen: Readings): number {
  if ('all' in condition) return Math.min(...condition.all.map((part) => truth(part, seen)))
  if ('any' in condition) return Math.max(...condition.any.map((part) => truth(part, seen)))
  if ('not' in condition) return 1 - truth(condition.not, seen)
  const value = seen[condition.metric ?? '']
  if (value === undefined) return condition.ifMissing === undefined ? 0.5 : Number(condition.ifMissing)
  return Number(holds(condition.test, value))
}

function holds(given: Test, value: number): boolean {
  switch (given.op) {
    case 'above':
      return value > Number(given.than)
    case 'at_least':
      return value >= Number(given.than)
    case 'below':
      return value < Number(given.than)
    case 'at_most':
      return value <= Number(given.than)
    case 'between':
      return value >= given.low && value <= given.high
    case 'outside':
      return value < given.low || value > given.high
    case 'one_of':
      return given.values.includes(value)
    default:
      throw new Error(given.op)
  }
}

test('a condition is the same as itself, in any order', () => {
  fc.assert(
    fc.property(tree, (condition) => {
      const shuffled = 'all' in condition ? { all: [...condition.all].reverse() } : condition
      expect(compareConditions(condition, shuffled)).toEqual({ relation: 'same', from: [], to: [] })
    }),
  )
})

/** Two conditions of which the second may be the first with some tests moved, added or left out. */
const { twins } = fc.letrec<{ twins: readonly [Condition, Condition] }>((tie) => ({
  twins: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'twins' },
    fc.tuple(leaf, testOf, fc.boolean()).map(([from, other, moves]) => {
      const moved = other.op === from.test.op || ('than' in other && 'than' in from.test)
      return [from, moves && moved ? { ...from, test: other } : from] as const
    }),
    fc
      .tuple(
        fc.constantFrom('all', 'any'),
        fc.array(tie('twins'), { minLength: 1, maxLength: 3 }),
        fc.array(leaf, { maxLength: 1 }),
        fc.boolean(),
      )
      .map(([group, parts, more, loses]): readonly [Condition, Condition] => {
        const later = parts.map(([, to]) => to)
        const from = { [group]: parts.map(([each]) => each) }
        return [
          from,
          { [group]: [...(loses && later.length > 1 ? later.slice(1) : later), ...more] },
        ] as never
      }),
    tie('twins').map(([a, b]) => [{ not: a }, { not: b }] as const),
  ),
}))

test('what is said to be wider or narrower is, whatever was logged', () => {
  const seenRelations = new Set<string>()
  fc.assert(
    fc.property(twins, fc.array(readings, { minLength: 20, maxLength: 40 }), ([from, to], runs) => {
      const { relation } = compareConditions(from, to)
      seenRelations.add(relation)
      for (const seen of runs) {
        const [before, now] = [truth(from, seen), truth(to, seen)]
        if (relation === 'wider' || relation === 'same') expect(now).toBeGreaterThanOrEqual(before)
        if (relation === 'narrower' || relation === 'same') expect(now).toBeLessThanOrEqual(before)
      }
    }),
    { numRuns: 3000 },
  )
  expect(seenRelations).toEqual(new Set(['same', 'wider', 'narrower', 'other']))
})

test('a small change of a condition is told from both sides', () => {
  fc.assert(
    fc.property(tree, leaf, fc.constantFrom('all', 'any', 'not'), (condition, more, group) => {
      const changed = (group === 'not' ? { not: condition } : { [group]: [condition, more] }) as Condition
      const there = compareConditions(condition, changed)
      const back = compareConditions(changed, condition)
      expect(back.relation).toBe(reversed(there.relation))
      expect([back.from.length, back.to.length]).toEqual([there.to.length, there.from.length])
    }),
  )
})

const above = (than: number, metric = 'a'): Leaf => ({ metric, test: { op: 'above', than } })

test.each<[string, Condition, Condition, string]>([
  ['a lower bound', above(2), above(1), 'wider'],
  ['a bound that now counts', above(2), { ...above(0), test: { op: 'at_least', than: 2 } }, 'wider'],
  [
    'a bound that moved further than it counts',
    above(2),
    { ...above(0), test: { op: 'at_least', than: 2.5 } },
    'narrower',
  ],
  ['one more test', above(2), { all: [above(2), above(1, 'b')] }, 'narrower'],
  ['one more way', above(2), { any: [above(2), above(1, 'b')] }, 'wider'],
  ['one less test', { all: [above(2), above(1, 'b')] }, above(2), 'wider'],
  ['another metric', above(2), above(2, 'b'), 'other'],
  ['another window', above(2), { ...above(2), over: { count: 2, unit: 'epochs' } }, 'other'],
  ['a denied lower bound', { not: above(2) }, { not: above(1) }, 'narrower'],
  [
    'one bound up and one down',
    { all: [above(2), above(1, 'b')] },
    { all: [above(3), above(0, 'b')] },
    'other',
  ],
  ['another name for words', above(2), { ...above(2), as: 'loss' }, 'same'],
  ['more tolerance', trend(0), trend(1), 'narrower'],
  ['a longer first value', reading(1.5), reading(2), 'other'],
])('%s', (_name, from, to, relation) => {
  expect(compareConditions(from, to).relation).toBe(relation)
})

function trend(tolerance: number): Leaf {
  return { metric: 'a', over: { count: 2, unit: 'epochs' }, test: { op: 'rising', tolerance } }
}

function reading(times: number): Leaf {
  return { metric: 'a', test: { op: 'above', than: { metric: 'a', measure: 'first', times } } }
}
