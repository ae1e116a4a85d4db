import type { Catalogue } from '@scram/core'
import { isSame } from '../is-same.ts'
import { type Change, change } from './change.ts'

/** The keys of an entry that are for people alone. */
const words = ['title', 'log', 'aliases'] as const

/** What is different in the metrics and facts that rules may name. */
export function compareCatalogues(from: Catalogue, to: Catalogue): readonly Change[] {
  return (['metrics', 'facts'] as const).flatMap((kind) => compareEntries(from[kind], to[kind]))
}

type Entries = Readonly<Record<string, object>>

function compareEntries(from: Entries, to: Entries): readonly Change[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((part) => {
    const [old, young] = [from[part], to[part]]
    if (!young) return [change('name-undeclared', { part })]
    if (!old) return [change('name-declared', { part })]
    if (isSame(old, young)) return []
    const losesAlias = aliasesOf(old).some((alias) => !aliasesOf(young).includes(alias))
    const isRead = losesAlias || !isSame(withoutWords(old), withoutWords(young))
    return [change(isRead ? 'name-redeclared' : 'name-retitled', { part })]
  })
}

function aliasesOf(entry: object): readonly string[] {
  return 'aliases' in entry ? (entry.aliases as readonly string[]) : []
}

function withoutWords(entry: object): object {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !words.includes(key as never)))
}
