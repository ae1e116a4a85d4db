import { canonicalLocale, localeChain } from './locale-chain.ts'
import type { LocaleFile, Locales, LocaleWords } from './locale-words.ts'

/**
 * Finds SCRAM's own words for a locale: those of its region, then of its language, then English. What one file lacks, the
 * next one says.
 *
 * Numbers are written as the region asked for writes them wherever its language was found. Throws where there are no
 * words at all, which only a program can bring about.
 *
 * @param warn told, once each, of sentences that are missing or broken
 */
export function resolveLocale(
  locales: Locales,
  locale: string,
  warn: (text: string) => void = () => {},
): LocaleWords {
  const tags = new Map(Object.keys(locales).map((tag) => [canonicalLocale(tag), tag]))
  const asked = localeChain(locale).filter((tag) => tags.has(tag))
  const found = [...new Set([...asked, 'en'])].flatMap((tag) => withBelow(locales[tags.get(tag) ?? '']))
  const last = Object.keys(locales)[0]
  const files = found.length > 0 || last === undefined ? found : withBelow(locales[last])
  const [nearest] = files
  if (nearest === undefined)
    throw new Error('SCRAM was given no words in any language: pass the result of readLocales() as "locales"')
  return { locale: asked.length > 0 ? (localeChain(locale)[0] ?? locale) : nearest.locale, files, warn }
}

function withBelow(file: LocaleFile | undefined): readonly LocaleFile[] {
  return file === undefined ? [] : [file, ...withBelow(file.below)]
}
