import type { Catalogue, FactEntry, MetricEntry } from '@scram/core'

/** The metrics and facts that a rule may name. */
export interface Names {
  /** A metric by its name or an alias, with the name it is kept under. */
  metric(name: string): { readonly name: string; readonly entry: MetricEntry } | undefined
  fact(name: string): FactEntry | undefined
  /** Every name that would do, for suggestions. */
  readonly metrics: readonly string[]
  readonly facts: readonly string[]
}

/** Makes the names of a catalogue findable. */
export function namesOf(catalogue: Catalogue): Names {
  const metrics = new Map<string, { readonly name: string; readonly entry: MetricEntry }>()
  for (const [name, entry] of Object.entries(catalogue.metrics)) {
    for (const alias of entry.aliases ?? []) if (!metrics.has(alias)) metrics.set(alias, { name, entry })
  }
  for (const [name, entry] of Object.entries(catalogue.metrics)) metrics.set(name, { name, entry })
  const facts = new Map(Object.entries(catalogue.facts))
  return {
    metric: (name) => metrics.get(name),
    fact: (name) => facts.get(name),
    metrics: [...metrics.keys()],
    facts: [...facts.keys()],
  }
}
