import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { CatalogueDocument } from '../src/documents/catalogue.ts'

/** What an editor offers at keys that name a metric or a fact: each name with what it is. */
export type Names = Readonly<Record<'metric' | 'fact', readonly (readonly [name: string, title: string])[]>>

/** The names of the shipped catalogue. Packs may declare more. */
export function readNames(): Names {
  const text = readFileSync(new URL('../../rules/catalogue.yaml', import.meta.url), 'utf8')
  const { metrics = {}, facts = {} } = parse(text) as CatalogueDocument
  return {
    metric: Object.entries(metrics).map(([name, { title }]) => [name, title]),
    fact: Object.entries(facts).map(([name, { title }]) => [name, title]),
  }
}
