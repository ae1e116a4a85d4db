import type { EntryWords, RuleWordsOverlay, Words } from '@scram/core'
import type { PackOrder } from '../compose/order-packs.ts'
import { layOver } from './lay-over.ts'
import type { ReadOverlays } from './read-overlays.ts'
import type { SourcePack, SourceRule } from './read-source-files.ts'

/**
 * One set of words of all packs. A pack in another language than the first has its words there too, under that
 * language, so that a reader of it gets them as what they are.
 */
export function joinWords(
  packs: readonly SourcePack[],
  found: readonly SourceRule[],
  read: readonly ReadOverlays[],
  asked: PackOrder['asked'],
): Words {
  const baseLocale = baseLocaleOf(packs, asked)
  const ids = new Set(found.map(({ rule }) => rule.id))
  const overlays: Record<string, Record<string, RuleWordsOverlay>> = {}
  const entries: Record<string, Record<string, EntryWords>> = {}
  const packTitles: Record<string, Record<string, string>> = {}
  const add = (locale: string, id: string, words: RuleWordsOverlay): void => {
    if (!ids.has(id)) return
    overlays[locale] ??= {}
    overlays[locale][id] = layOver(overlays[locale][id], words)
  }
  for (const { pack, rules, overlayFiles } of packs) {
    if (pack.baseLocale !== baseLocale)
      for (const { rule, words } of rules) add(pack.baseLocale, rule.id, words)
    for (const { locale, pack: own } of overlayFiles) {
      entries[locale] = { ...entries[locale], ...own.entries }
      if (own.title !== undefined) packTitles[locale] = { ...packTitles[locale], [pack.id]: own.title }
    }
  }
  for (const { locale, words } of read)
    for (const [id, overlay] of Object.entries(words)) add(locale, id, overlay.words)
  const base = Object.fromEntries(found.map(({ rule, words }) => [rule.id, words]))
  return { baseLocale, base, overlays, entries, packTitles }
}

/** The language of the first pack that was asked for. */
function baseLocaleOf(packs: readonly SourcePack[], asked: PackOrder['asked']): string {
  const [first] = asked.keys()
  return packs.find(({ pack }) => pack.id === first)?.pack.baseLocale ?? 'en'
}
