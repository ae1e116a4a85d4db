import type { Rule } from '../types/rule.ts'

/**
 * Orders rules so that each comes after the rules that silence it, and otherwise as they were given.
 *
 * @throws Error when rules silence each other in a circle.
 */
export function orderBySilencing(rules: readonly Rule[]): readonly Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const ordered = new Set<Rule>()
  const place = (rule: Rule, path: readonly string[]): void => {
    if (path.includes(rule.id))
      throw new Error(`rules silence each other in a circle: ${[...path, rule.id].join(' → ')}`)
    for (const id of rule.silencedBy) {
      const silencer = byId.get(id)
      if (silencer && !ordered.has(silencer)) place(silencer, [...path, rule.id])
    }
    ordered.add(rule)
  }
  for (const rule of rules) if (!ordered.has(rule)) place(rule, [])
  return [...ordered]
}
