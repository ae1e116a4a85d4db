import type { Catalogue, Likelihood, Severity, Status } from '@scram/core'
import { wordsOfRule } from '@scram/messages'
import type { EffectiveRule, PackSet } from '@scram/packs'

/** What a list says of a rule. */
export interface ListedRule {
  readonly rule: string
  readonly severity: Severity
  readonly likelihood: Likelihood
  readonly topic: string
  readonly status: Status
  readonly title: string
  /** Whether it is used. */
  readonly isOn: boolean
}

/** Every rule of packs and of what they extend, also those that are off, in their order. */
export function listRules(set: PackSet, locale: string, catalogue: Catalogue): readonly ListedRule[] {
  return set.ids.flatMap((rule) => {
    const effective = set.effective(rule)
    if (!effective) return []
    const { severity, likelihood, topic, status } = effective.value as unknown as ListedRule
    const title = titleOf(effective, wordsOfRule(set.words, rule, locale)?.title, catalogue)
    return [{ rule, severity, likelihood, topic, status, title, isOn: effective.isOn }]
  })
}

/** The title, in which parameters stand for their values and metrics for what they are called. */
function titleOf({ value }: EffectiveRule, title: string | undefined, catalogue: Catalogue): string {
  const { message, parameters = {} } = value as unknown as RawRule
  return (title ?? message?.title ?? '').replaceAll(/\{\{(?:\w+ )?(\w+)\}\}/gu, (written, name: string) => {
    const declared = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    const given = String(declared?.default ?? written)
    return catalogue.metrics[given]?.title ?? catalogue.facts[given]?.title ?? given
  })
}

interface RawRule {
  readonly message?: { readonly title?: string }
  readonly parameters?: Readonly<Record<string, { readonly default?: unknown }>>
}
