import type { Condition, Leaf } from '@scram/core'
import type { Path } from '../problem.ts'
import { canComeOut, type Goal, isOfIndependentTests } from './can-come-out.ts'
import type { Question } from './question.ts'

/** A part of a condition that can never come to what the whole would need. */
export interface DeadPart {
  readonly path: Path
  readonly condition: Condition
  /** Whether it stands under an odd number of `not`s, and so can never be false. */
  readonly negated: boolean
  /** The part that it contradicts; without one it is impossible by itself. */
  readonly against?: Path
}

/** The smallest parts that can never do their work. */
export function deadParts(
  condition: Condition,
  path: Path,
  questionOf: (leaf: Leaf) => Question,
  negated = false,
): readonly DeadPart[] {
  const wanted = negated ? 'no' : 'yes'
  const isDead = (...conditions: readonly Condition[]): boolean =>
    !canComeOut(
      conditions.map((each): Goal => ({ condition: each, wanted })),
      questionOf,
    )
  if ('not' in condition) return deadParts(condition.not, [...path, 'not'], questionOf, !negated)
  if (!('all' in condition || 'any' in condition))
    return isDead(condition) ? [{ path, condition, negated }] : []
  const group = 'all' in condition ? 'all' : 'any'
  const parts = 'all' in condition ? condition.all : condition.any
  const inside = parts.flatMap((part, index) => deadParts(part, [...path, group, index], questionOf, negated))
  // Where each test can do its part and none has a say in another's, so can the whole.
  if (inside.length > 0 || isOfIndependentTests(condition, questionOf) || !isDead(condition)) return inside
  // The first part that contradicts what stands before it: one of the parts where one is enough, else the whole.
  for (const [index, part] of parts.entries()) {
    if (!isDead(...parts.slice(0, index + 1))) continue
    const rival = parts.findIndex((other, at) => at < index && isDead(other, part))
    const against = rival < 0 ? path : [...path, group, rival]
    return [{ path: [...path, group, index], condition: part, negated, against }]
  }
  return []
}
