import type { Catalogue, EntryWords, FactEntry, MetricEntry, Words } from '@scram/core'
import { canonicalLocale, localeChain } from '../locale/locale-chain.ts'
import type { Voice } from '../locale/voice.ts'

/**
 * The catalogue with its titles and hints in the language of a voice: those that a pack gives, else SCRAM's own, else as
 * they are.
 */
export function localiseCatalogue(
  { metrics, facts }: Catalogue,
  voice: Voice,
  words: Pick<Words, 'entries'> = {},
): Catalogue {
  const byTag = new Map(Object.entries(words.entries ?? {}).map(([tag, own]) => [canonicalLocale(tag), own]))
  const near = localeChain(voice.words.locale).map((tag) => byTag.get(tag) ?? {})
  const find = <Found>(name: string, look: (own: EntryWords) => Found | undefined): Found | undefined =>
    near
      .map((own) => (Object.hasOwn(own, name) ? look(own[name] ?? {}) : undefined))
      .find((found) => found !== undefined)
  const titleOf = (name: string): { readonly title?: string } => {
    const title = find(name, (own) => own.title) ?? voice.find(`metrics.${name}.title`)
    return title === undefined ? {} : { title }
  }
  const logOf = (name: string, log: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(log).map(([framework, hint]) => [
        framework,
        find(name, (own) => own.log?.[framework]) ?? voice.find(`metrics.${name}.log.${framework}`) ?? hint,
      ]),
    )
  return {
    metrics: mapEntries(metrics, (name, entry: MetricEntry) => ({
      ...entry,
      ...titleOf(name),
      ...(entry.log && { log: logOf(name, entry.log) }),
    })),
    facts: mapEntries(facts, (name, entry: FactEntry) => ({ ...entry, ...titleOf(name) })),
  }
}

function mapEntries<Entry>(
  entries: Readonly<Record<string, Entry>>,
  change: (name: string, entry: Entry) => Entry,
): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, change(name, entry)]))
}
