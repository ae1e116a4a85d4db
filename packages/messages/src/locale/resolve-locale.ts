import { canonicalLocale, localeChain } from './locale-chain.ts'
import type { LocaleWords } from './locale-words.ts'

/**
 * Finds SCRAM's own words for a locale: those of its region, else of its language, else English, else the first there are.
 *
 * Numbers are written as the region asked for writes them wherever its language was found. Throws where there are no
 * words at all, which only a program can bring about.
 */
export function resolveLocale(locales: Readonly<Record<string, LocaleWords>>, locale: string): LocaleWords {
  const byTag = new Map(Object.entries(locales).map(([tag, words]) => [canonicalLocale(tag), words]))
  const asked = localeChain(locale)
  const tag = asked.find((each) => byTag.has(each))
  const words = byTag.get(tag ?? 'en') ?? [...byTag.values()][0]
  if (words === undefined)
    throw new Error('SCRAM was given no words in any language: pass the result of readLocales() as "locales"')
  return tag === undefined ? words : { ...words, locale: asked[0] ?? words.locale }
}
