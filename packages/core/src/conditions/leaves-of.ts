import type { Condition, Leaf, Rule } from '../types/rule.ts'

/** The leaves of a condition, in reading order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('not' in condition) return leavesOf(condition.not)
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return [condition]
}

/** Every leaf of a rule: of its condition, its veto, what strengthens it and what speaks for its causes. */
export function leavesOfRule({ when, unless, strongerWhen, causes }: Rule): readonly Leaf[] {
  const conditions = [
    when,
    unless,
    ...strongerWhen.map((entry) => entry.if),
    ...causes.map((cause) => cause.if),
  ]
  return conditions.flatMap((condition) => (condition ? leavesOf(condition) : []))
}

/** What a leaf reads: the name of a metric or of a fact. */
export function readBy({ metric, fact }: Leaf): { readonly of: string; readonly kind: 'metric' | 'fact' } {
  return metric === undefined ? { of: fact as string, kind: 'fact' } : { of: metric, kind: 'metric' }
}
