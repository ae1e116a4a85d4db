import type { LocaleWords } from '../src/locale/locale-words.ts'
import { readLocales } from '../src/node/read-locales.ts'

/** The locales that ship. */
export const locales: Readonly<Record<string, LocaleWords>> = readLocales()

/** English words that write numbers as another language does, for languages that do not ship yet. */
export function englishIn(locale: string): LocaleWords {
  const english = locales.en
  if (english === undefined) throw new Error('English does not ship')
  return { ...english, locale }
}
