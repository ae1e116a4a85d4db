import type { Rule, RuleWords, RuleWordsOverlay } from '@scram/core'
import { pluralFormsOf } from '../locale/locale-chain.ts'
import { checkTemplate } from '../template/check-template.ts'
import { didYouMean } from '../template/did-you-mean.ts'
import type { TemplateProblem } from '../template/problem.ts'
import { eachText } from './each-text.ts'
import { namesOfRule } from './names-of-rule.ts'

/** What is wrong with one string of a rule's words; its place is counted inside that string. */
export interface WordsProblem extends TemplateProblem {
  /** The way to the string: `['body']`, `['causes', 'too-little-data', 'try']`. */
  readonly path: readonly string[]
}

/** How strictly words are checked. */
export interface WordsRules {
  /** The language of the words; with it, each `plural` must give every form that the language has. */
  readonly locale?: string
}

/**
 * Checks the words of a rule, in its own file or in an overlay, and gives everything that is wrong with them.
 *
 * Templates may use only what `namesOfRule` lists; causes must be causes of the rule. A caller that knows where `path`
 * stands in a file can add file, line and column.
 */
export function checkWords(
  rule: Rule,
  words: RuleWords | RuleWordsOverlay,
  rules: WordsRules = {},
): readonly WordsProblem[] {
  const names = namesOfRule(rule)
  const forms = (rules.locale === undefined ? undefined : pluralFormsOf(rules.locale)) ?? []
  const templates = eachText(words).flatMap(({ path, text }) =>
    checkTemplate(text, { names, pluralForms: forms }).map((problem) => ({ ...problem, path })),
  )
  const ids = rule.causes.map((cause) => cause.id)
  const strangers = Object.keys(words.causes ?? {}).filter((id) => !ids.includes(id))
  return [
    ...templates,
    ...strangers.map((id) => ({
      path: ['causes', id],
      message: `the rule has no cause "${id}"${didYouMean(id, ids)}`,
      offset: 0,
      line: 1,
      column: 1,
    })),
  ]
}
