import type { Rule, RuleWords, RuleWordsOverlay } from '@scram/core'
import { own } from '../plain.ts'
import type { Path, Problem, Report } from '../problem.ts'
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
 * Reports what is wrong with the words of a pack's rules, whether or not the rules are sound otherwise, and gives the
 * ids of those whose own words are at fault. In another language it is a warning: what is broken there falls back.
 */
export function reportWords({ pack, drafts, overlays }: SourcePack, check: CheckWords): ReadonlySet<string> {
  const faulty = new Set<string>()
  for (const { rule, words, file, document } of drafts) {
    const problems = check(rule, words, { locale: pack.baseLocale })
    if (problems.length > 0) faulty.add(rule.id)
    tell(problems, document.report, ['message'], 'error')
    file.close()
    for (const { locale, file: overlayFile, words: overlay } of overlays) {
      const name = rule.id.slice(pack.id.length + 1)
      const translated = own(overlay, name)
      if (translated) tell(check(rule, translated, { locale }), overlayFile.report, [name], 'warning')
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
