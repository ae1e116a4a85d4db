import type { RuleWordsOverlay, Words } from '@scram/core'
import { canonicalLocale, languageOf, localeChain } from '../locale/locale-chain.ts'
import type { Locales } from '../locale/locale-words.ts'
import { resolveLocale } from '../locale/resolve-locale.ts'
import { type Voice, voiceOf } from '../locale/voice.ts'

/** The words of all rules in one locale, with the voice that says their numbers. */
export interface Layer {
  readonly locale: string
  readonly voice: Voice
  /** Whether this is the language asked for, in whatever region or tone. */
  readonly asked: boolean
  readonly words: Readonly<Record<string, RuleWordsOverlay>>
}

/**
 * Lists where to look for a rule's words, nearest first: region and tone, language, and last the base language.
 *
 * @param own the voice of the locale
 */
export function layersOf(words: Words, own: Voice, locales: Locales, locale: string): readonly Layer[] {
  const overlays = new Map(
    Object.entries(words.overlays).map(([tag, overlay]) => [canonicalLocale(tag), overlay]),
  )
  const base = canonicalLocale(words.baseLocale)
  const sameLanguage = languageOf(base) === languageOf(locale)
  const near = localeChain(locale).flatMap((tag): Layer[] => {
    const overlay = overlays.get(tag)
    return overlay === undefined ? [] : [{ locale: tag, voice: own, asked: true, words: overlay }]
  })
  const voice = sameLanguage ? own : voiceOf(resolveLocale(locales, base))
  return [...near, { locale: base, voice, asked: sameLanguage, words: words.base }]
}
