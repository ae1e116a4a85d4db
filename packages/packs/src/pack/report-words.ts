import type { Rule, RuleWords, RuleWordsOverlay } from '@scram/core'
import type { Path, Problem, Report } from '../problem.ts'
import type { ReadOverlays } from './read-overlays.ts'
import type { SourcePack } from './read-source-files.ts'

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

/**
 * Reports what is wrong with the words of rules, whether or not the rules are sound otherwise, and gives the ids of
 * those whose own words are at fault. In another language it is a warning: what is broken there falls back.
 */
export function reportWords(
  packs: readonly SourcePack[],
  overlays: readonly ReadOverlays[],
  check: CheckWords,
): ReadonlySet<string> {
  const faulty = new Set<string>()
  const ruleOf = new Map(packs.flatMap(({ drafts }) => drafts.map(({ rule }) => [rule.id, rule])))
  for (const { pack, drafts } of packs) {
    for (const { rule, words, file, document } of drafts) {
      const problems = check(rule, words, { locale: pack.baseLocale })
      if (problems.length > 0) faulty.add(rule.id)
      tell(problems, document.report, ['message'], 'error')
      file.close()
    }
  }
  for (const { locale, file, words, shipped = false } of overlays) {
    if (shipped) continue
    for (const [id, { key, words: overlay }] of Object.entries(words)) {
      const rule = ruleOf.get(id)
      if (rule) tell(check(rule, overlay, { locale }), file.report, [key], 'warning')
    }
  }
  return faulty
}

function tell(
  problems: readonly WordsProblem[],
  report: Report,
  base: Path,
  severity: Problem['severity'],
): void {
  for (const { path, message, offset } of problems)
    report('bad-template', [...base, ...path], message, { severity, offset })
}
