import type { Catalogue, Rule } from '@scram/core'
import type { Layered } from '../layers/layered.ts'
import { quote } from '../text/quote.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { reportUnused } from './report-unused.ts'
import { reviewRule } from './review-rule.ts'
import { judgementOf } from './same-condition.ts'

/** A rule without an error, and its document. */
export interface Reviewed {
  readonly rule: Rule
  readonly document: Layered
  readonly file: YamlFile
}

/**
 * Warns of what is no error in the rules of a pack, and yet cannot be meant: what never happens or always does, what nobody uses,
 * and rules that are alike. What another pack asks for is its own affair.
 */
export function reviewRules(rules: readonly Reviewed[], catalogue: Catalogue): void {
  const seen = new Map<string, string>()
  for (const { rule, document, file } of rules) {
    reviewRule(rule, document, catalogue)
    reportUnused(rule, document)
    const judgement = judgementOf(rule)
    const twin = seen.get(judgement)
    if (twin === undefined) seen.set(judgement, rule.id)
    else {
      document.report('duplicate-rule', ['when'], `this asks for the same as the rule ${quote(twin)}`, {
        at: 'key',
        severity: 'warning',
        hint: 'keep one of them, or make them differ',
      })
    }
    file.close()
  }
}
