import type { Condition, Leaf, Rule, ScaledSource } from '../types/rule.ts'

/** The leaves of a condition, in reading order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('not' in condition) return leavesOf(condition.not)
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return [condition]
}

/** Every condition of a rule: its own, its veto, what ends it, what strengthens it and what speaks for its causes. */
export function conditionsOf({ when, unless, clearWhen, strongerWhen, causes }: Rule): readonly Condition[] {
  const others = [unless, clearWhen, ...[...strongerWhen, ...causes].map((entry) => entry.if)]
  return [when, ...others.filter((condition) => condition !== undefined)]
}

/** What a leaf reads: what it tests and, where that is compared with another reading, that. */
export function sourcesOf({ test, ...subject }: Leaf): readonly ScaledSource[] {
  return 'than' in test && typeof test.than === 'object' ? [subject, test.than] : [subject]
}

/** Every leaf of a rule, in all its conditions. */
export function leavesOfRule(rule: Rule): readonly Leaf[] {
  return conditionsOf(rule).flatMap(leavesOf)
}
