import type { Condition, Leaf } from '@scram/core'
import { isSame } from '../is-same.ts'
import { compareLeaves } from './compare-leaves.ts'
import { type Relation, reversed, together } from './relation.ts'

/** How a condition differs from the one before it. */
export interface ConditionDiff {
  readonly relation: Relation
  /** The smallest parts that are no longer there. */
  readonly from: readonly Condition[]
  /** The smallest parts that are new. */
  readonly to: readonly Condition[]
}

const noDiff: ConditionDiff = { relation: 'same', from: [], to: [] }

/**
 * Compares two conditions by what they say: the order of tests and the names of readings make no difference.
 *
 * Where it says that the newer is wider, it holds whenever the older did, and where it says narrower, the other way
 * round. A relation that cannot be told from the tests themselves is `other`.
 */
export function compareConditions(from: Condition, to: Condition): ConditionDiff {
  if (isLeaf(from) && isLeaf(to)) {
    const relation = compareLeaves(from, to) ?? 'other'
    return relation === 'same' ? noDiff : { relation, from: [from], to: [to] }
  }
  if ('not' in from && 'not' in to) {
    const inner = compareConditions(from.not, to.not)
    return {
      relation: reversed(inner.relation),
      from: inner.from.map((not) => ({ not })),
      to: inner.to.map((not) => ({ not })),
    }
  }
  for (const group of ['all', 'any'] as const)
    if (isGroup(from, group) || isGroup(to, group))
      return compareParts(partsOf(from, group), partsOf(to, group), group)
  return { relation: 'other', from: [from], to: [to] }
}

/** A test by itself is a group of one. */
function partsOf(condition: Condition, group: 'all' | 'any'): readonly Condition[] {
  return isGroup(condition, group) ? ((condition as Group)[group] ?? []) : [condition]
}

type Group = { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] }

function isGroup(condition: Condition, group: 'all' | 'any'): boolean {
  return Object.hasOwn(condition, group)
}

function isLeaf(condition: Condition): condition is Leaf {
  return 'test' in condition
}

/** Compares the parts of two groups: those that are alike, then those that are near, and the rest came or went. */
function compareParts(
  from: readonly Condition[],
  to: readonly Condition[],
  group: 'all' | 'any',
): ConditionDiff {
  const old = [...from]
  const young = [...to]
  const diffs = [
    ...pair(old, young, (diff) => diff.relation === 'same'),
    ...pair(old, young, (_diff, a, b) => isNear(a, b)),
  ]
  const growth = group === 'any' ? 'wider' : 'narrower'
  return {
    relation: together([
      ...diffs.map(({ relation }) => relation),
      ...young.map(() => growth as Relation),
      ...old.map(() => reversed(growth)),
    ]),
    from: [...diffs.flatMap((diff) => diff.from), ...old],
    to: [...diffs.flatMap((diff) => diff.to), ...young],
  }
}

/** Takes the pairs that belong together out of both lists, and gives how they differ. */
function pair(
  old: Condition[],
  young: Condition[],
  belong: (diff: ConditionDiff, a: Condition, b: Condition) => boolean,
): readonly ConditionDiff[] {
  const found: ConditionDiff[] = []
  for (const a of [...old]) {
    for (const b of young) {
      const diff = compareConditions(a, b)
      if (!belong(diff, a, b)) continue
      found.push(diff)
      old.splice(old.indexOf(a), 1)
      young.splice(young.indexOf(b), 1)
      break
    }
  }
  return found
}

/** Whether two conditions are probably one that was changed: groups of a kind, or tests of the same metric or fact. */
function isNear(a: Condition, b: Condition): boolean {
  if (isLeaf(a) && isLeaf(b)) return isSame([a.metric, a.fact], [b.metric, b.fact])
  return !isLeaf(a) && !isLeaf(b) && Object.keys(a)[0] === Object.keys(b)[0]
}
