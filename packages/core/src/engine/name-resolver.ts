import type { Catalogue } from '../types/catalogue.ts'

/** Says under which name rules know a metric. */
export function nameResolver({ metrics }: Catalogue): (name: string) => string {
  const aliases = new Map(
    Object.entries(metrics).flatMap(([name, entry]) => (entry.aliases ?? []).map((alias) => [alias, name])),
  )
  return (name) => aliases.get(name) ?? name
}
