import type { Catalogue, FactEntry, MetricEntry } from '@scram/core'

/** The metrics and facts that a rule may name. */
export interface Names {
  /** A metric by its name or an alias, with the name it is kept under. */
  metric(name: string): { readonly name: string; readonly entry: MetricEntry } | undefined
  fact(name: string): FactEntry | undefined
  /** Every name that would do, for suggestions. */
  readonly metrics: readonly string[]
  readonly facts: readonly string[]
  /** Whether there may be more of them than are known, because a file that declares some cannot be read. */
  readonly areMore: boolean
  /** Whether it has been looked up. */
  readonly isUsed: (kind: 'metric' | 'fact', name: string) => boolean
}

/**
 * Makes the names of a catalogue findable.
 *
 * @param areMore whether it lacks names that could not be read
 */
export function namesOf(catalogue: Catalogue, areMore = false): Names {
  const metrics = new Map<string, { readonly name: string; readonly entry: MetricEntry }>()
  for (const [name, entry] of Object.entries(catalogue.metrics)) {
    for (const alias of entry.aliases ?? []) if (!metrics.has(alias)) metrics.set(alias, { name, entry })
  }
  for (const [name, entry] of Object.entries(catalogue.metrics)) metrics.set(name, { name, entry })
  const facts = new Map(Object.entries(catalogue.facts))
  const used = { metric: new Set<string>(), fact: new Set<string>() }
  return {
    metric: (name) => {
      const found = metrics.get(name)
      if (found) used.metric.add(found.name)
      return found
    },
    fact: (name) => {
      used.fact.add(name)
      return facts.get(name)
    },
    areMore,
    isUsed: (kind, name) => used[kind].has(name),
    metrics: [...metrics.keys()],
    facts: [...facts.keys()],
  }
}

/** The names that any of several catalogues holds; the first that has one counts. */
export function eitherOf(all: readonly [Names, ...Names[]]): Names {
  if (all.length === 1) return all[0]
  const first = <Found>(find: (names: Names) => Found | undefined): Found | undefined => {
    for (const names of all) {
      const found = find(names)
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    metric: (name) => first((names) => names.metric(name)),
    fact: (name) => first((names) => names.fact(name)),
    areMore: all.some(({ areMore }) => areMore),
    isUsed: (kind, name) => all.some((names) => names.isUsed(kind, name)),
    metrics: [...new Set(all.flatMap(({ metrics }) => metrics))],
    facts: [...new Set(all.flatMap(({ facts }) => facts))],
  }
}
