import type { Locales } from '../src/locale/locale-words.ts'
import { resolveLocale } from '../src/locale/resolve-locale.ts'
import { type Voice, voiceOf } from '../src/locale/voice.ts'
import { readLocales } from '../src/node/read-locales.ts'

/** The locales that ship. */
export const locales: Locales = readLocales()

/** A voice with English words that writes numbers as another language does, for languages that do not ship. */
export function englishIn(locale: string): Voice {
  const english = locales.en
  if (english === undefined) throw new Error('English does not ship')
  return voiceOf(resolveLocale({ [locale]: { ...english, locale } }, locale))
}
