import type { Rule } from '@scram/core'
import { closest, distance } from 'fastest-levenshtein'

/**
 * Finds a rule by its whole id, or by its name alone where only one pack has it.
 *
 * @throws Error that says what was probably meant, or what there is.
 */
export function findRule(rules: readonly Rule[], name: string): Rule {
  const found = rules.filter(({ id }) => id === name || id.endsWith(`/${name}`))
  const [rule, another] = found
  if (rule && !another) return rule
  if (another) {
    const ids = found.map(({ id }) => id).join(', ')
    throw new Error(`There is more than one rule "${name}": ${ids}. Write the one you mean in full.`)
  }
  const known = rules.flatMap(({ id }) => (name.includes('/') ? [id] : [id.slice(id.indexOf('/') + 1)]))
  const meant = known.length > 0 ? closest(name.slice(0, 80), known) : undefined
  const isNear = meant !== undefined && distance(name.slice(0, 80), meant) <= Math.max(2, meant.length / 3)
  const hint = isNear
    ? `Did you mean "${meant}"?`
    : `There are ${rules.map(({ id }) => id).join(', ')}; --pack looks in others.`
  throw new Error(`There is no rule "${name}". ${hint}`)
}
