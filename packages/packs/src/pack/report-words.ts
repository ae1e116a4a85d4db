import type { Rule, RuleWords, RuleWordsOverlay, Words } from '@scram/core'
import type { Problem } from '../problem.ts'
import type { Location } from './pack-set.ts'

/** What is wrong with one string of a rule's words. */
export interface WordsProblem {
  /** The way to the string: `['body']`, `['causes', 'too-little-data', 'try']`. */
  readonly path: readonly string[]
  readonly message: string
  /** How many characters into the string it lies. */
  readonly offset: number
}

/** Judges the words of a rule; `checkWords` of `@scram/messages` is one. */
export type CheckWords = (
  rule: Rule,
  words: RuleWords | RuleWordsOverlay,
  rules: { readonly locale?: string },
) => readonly WordsProblem[]

type LocateWords = (
  rule: string,
  path: readonly string[],
  locale: string | undefined,
  offset: number,
) => Location | undefined

/** The problems of all words, with their places. One in an overlay is a warning: what is broken there falls back. */
export function reportWords(
  rules: readonly Rule[],
  { baseLocale, base, overlays }: Words,
  check: CheckWords,
  locate: LocateWords,
): readonly Problem[] {
  const report = (
    rule: Rule,
    words: RuleWords | RuleWordsOverlay | undefined,
    locale?: string,
  ): readonly Problem[] => {
    if (!words) return []
    return check(rule, words, { locale: locale ?? baseLocale }).flatMap(({ path, message, offset }) => {
      const place = locate(rule.id, path, locale, offset)
      const severity = locale === undefined ? 'error' : 'warning'
      return place ? [{ code: 'bad-template', severity, message, ...place } as const] : []
    })
  }
  return rules.flatMap((rule) => [
    ...report(rule, base[rule.id]),
    ...Object.entries(overlays).flatMap(([locale, words]) => report(rule, words[rule.id], locale)),
  ])
}
