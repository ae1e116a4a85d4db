import type { Voice } from '@scram/messages'
import { closest, distance } from 'fastest-levenshtein'

/**
 * Finds a rule by its whole id, or by its name alone where only one pack has it.
 *
 * @throws Error that says what was probably meant, or what there is.
 */
export function findRule<Found extends { readonly id: string }>(
  voice: Voice,
  rules: readonly Found[],
  name: string,
): Found {
  const found = rules.filter(({ id }) => id === name || id.endsWith(`/${name}`))
  const [rule, another] = found
  if (rule && !another) return rule
  if (another) {
    const ids = found.map(({ id }) => id).join(', ')
    throw new Error(voice.say('explain.several', { name, names: ids }))
  }
  const known = rules.flatMap(({ id }) => (name.includes('/') ? [id] : [id.slice(id.indexOf('/') + 1)]))
  const meant = known.length > 0 ? closest(name.slice(0, 80), known) : undefined
  const isNear = meant !== undefined && distance(name.slice(0, 80), meant) <= Math.max(2, meant.length / 3)
  const hint = isNear
    ? voice.say('explain.meant', { name: meant })
    : voice.say('explain.rules', { names: rules.map(({ id }) => id).join(', ') })
  throw new Error(voice.say('explain.no_rule', { name, hint }))
}
