import type { Catalogue } from '@scram/core'

/** What a metric or fact is called by a learner, as the catalogue has it: `validation loss`. */
export function titleOf({ metrics, facts }: Catalogue, name: string): string | undefined {
  return own(metrics, name)?.title ?? own(facts, name)?.title
}

/** How to get a metric logged, by framework. */
export function logOf({ metrics }: Catalogue, name: string): Readonly<Record<string, string>> {
  return own(metrics, name)?.log ?? {}
}

function own<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined
}
