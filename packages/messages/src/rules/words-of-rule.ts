import type { RuleWords, RuleWordsOverlay, Words } from '@scram/core'
import { canonicalLocale, localeChain } from '../locale/locale-chain.ts'

/** The words of a rule in a language, as templates: each string from the nearest of region, language and base that has it. */
export function wordsOfRule(
  words: Words,
  rule: string,
  locale: string,
): (RuleWords & RuleWordsOverlay) | undefined {
  const base = Object.hasOwn(words.base, rule) ? words.base[rule] : undefined
  if (base === undefined) return undefined
  const byTag = new Map(Object.entries(words.overlays).map(([tag, own]) => [canonicalLocale(tag), own]))
  return localeChain(locale)
    .toReversed()
    .reduce((below, tag) => lay(below, byTag.get(tag)?.[rule] ?? {}), base)
}

function lay(below: RuleWords, over: RuleWordsOverlay): RuleWords {
  const causes = Object.entries(below.causes).map(([id, cause]) => [id, { ...cause, ...over.causes?.[id] }])
  const parameters = { ...below.parameters, ...over.parameters }
  return { ...below, ...over, causes: Object.fromEntries(causes), parameters }
}
