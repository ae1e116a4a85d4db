import type { LocaleFile, Locales } from './locale-words.ts'

/** Words by locale, each of which is read when it is first asked for: a program speaks one language and knows of many. */
export function lazyLocales(locales: readonly string[], read: (locale: string) => LocaleFile): Locales {
  const words: Record<string, LocaleFile> = {}
  for (const locale of locales) {
    let own: LocaleFile | undefined
    const get = (): LocaleFile => {
      own ??= read(locale)
      return own
    }
    Object.defineProperty(words, locale, { get, enumerable: true })
  }
  return words
}
