import { conditionsOf, leavesOfRule, sourcesOf } from '../conditions/leaves-of.ts'
import { limits } from '../types/limits.ts'
import type { Condition, Leaf, Rule } from '../types/rule.ts'

/**
 * Refuses rules that could be slow or huge.
 *
 * @throws Error that names the limit and the rule that exceeds it.
 */
export function checkLimits(rules: readonly Rule[]): void {
  if (rules.length > limits.rules)
    throw new Error(`a run takes at most ${limits.rules} rules, and these are ${rules.length}`)
  for (const rule of rules) {
    const leaves = leavesOfRuleWithin(rule)
    if (leaves.length > limits.leaves)
      throw new Error(`a rule has at most ${limits.leaves} tests, and ${rule.id} has ${leaves.length}`)
    for (const source of leaves.flatMap(sourcesOf)) {
      checkWindow(rule, 'over', source.over?.count)
      checkWindow(rule, 'smooth', source.smooth)
      if (source.measure === 'share_outside' && source.range === undefined)
        throw new Error(`share_outside needs a range, which it has not in ${rule.id}`)
    }
    for (const key of ['for', 'clearAfter', 'remind'] as const) checkWindow(rule, key, rule[key]?.count)
  }
}

function leavesOfRuleWithin(rule: Rule): readonly Leaf[] {
  for (const condition of conditionsOf(rule))
    if (!isWithin(condition, limits.depth))
      throw new Error(`groups may be nested ${limits.depth} deep, and in ${rule.id} they are deeper`)
  return leavesOfRule(rule)
}

/** Whether no more than `depth` groups are inside each other; it looks no deeper than that. */
function isWithin(condition: Condition, depth: number): boolean {
  if ('test' in condition) return true
  if (depth === 0) return false
  const parts = 'not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any
  return parts.every((part) => isWithin(part, depth - 1))
}

function checkWindow(rule: Rule, key: string, count = 1): void {
  if (Number.isInteger(count) && count >= 1 && count <= limits.window) return
  throw new Error(`"${key}" holds 1 to ${limits.window} values, and in ${rule.id} it holds ${count}`)
}
