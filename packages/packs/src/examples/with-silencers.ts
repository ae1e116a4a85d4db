import type { Rule } from '@scram/core'

/** A rule with those that may silence it, and those that may silence them: what its course in a run depends on. */
export function withSilencers(rules: readonly Rule[], rule: Rule): readonly Rule[] {
  const wanted = new Set([rule.id])
  // A set that grows while it is walked is walked to its end.
  for (const id of wanted)
    for (const silencer of rules.find((each) => each.id === id)?.silencedBy ?? []) wanted.add(silencer)
  return rules.filter(({ id }) => wanted.has(id))
}
