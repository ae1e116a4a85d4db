import type { Rule, RuleWords, RuleWordsOverlay } from '@scram/core'
import type { Path, Problem, Report } from '../problem.ts'
import { leaveOut } from './leave-out.ts'
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

/** What is left of words that were judged. */
export interface JudgedWords {
  /** The ids of rules whose own words are at fault. */
  readonly faulty: ReadonlySet<string>
  /** Words in other languages, without what is at fault in them. */
  readonly overlays: readonly ReadOverlays[]
}

/**
 * Reports what is wrong with the words of rules, whether or not the rules are sound otherwise. In another language it is a
 * warning: what is broken there falls back.
 */
export function reportWords(
  packs: readonly SourcePack[],
  overlays: readonly ReadOverlays[],
  check: CheckWords,
): JudgedWords {
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
  const sound = overlays.map((each) => {
    if (each.shipped) return each
    const entries = Object.entries(each.words).map(([id, overlay]) => {
      const rule = ruleOf.get(id)
      return [id, rule ? withoutBroken(rule, overlay, each, check) : overlay] as const
    })
    return { ...each, words: Object.fromEntries(entries) }
  })
  return { faulty, overlays: sound }
}

/** The words of a rule in another language without the texts that cannot be said, which are reported. */
export function withoutBroken(
  rule: Rule,
  { key, words }: ReadOverlays['words'][string],
  { locale, file }: Pick<ReadOverlays, 'locale' | 'file'>,
  check: CheckWords,
): ReadOverlays['words'][string] {
  const problems = check(rule, words, { locale })
  tell(problems, file.report, [key], 'warning')
  return {
    key,
    words: leaveOut(
      words,
      problems.map(({ path }) => path),
    ),
  }
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
