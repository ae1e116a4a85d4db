import { type Finding, leavesOf, type Message, type Rule } from '@scram/core'
import { createNarrator } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import type { PackSet } from '@scram/packs'
import type { PlayedExample } from './played-example.ts'

/**
 * Puts a rule into words as it speaks of the first example in which it does, with all of its causes, each as it is said
 * where nothing is known about it.
 */
export function tellRule(
  rule: Rule,
  { rules, words, catalogue }: PackSet,
  played: readonly PlayedExample[],
): { readonly message: Message; readonly example?: string } {
  const narrator = createNarrator({
    rules,
    words,
    catalogue,
    locales: readLocales(),
    locale: words.baseLocale,
  })
  const speaking = played.find(({ findings }) => findings.length > 0)
  const finding: Finding = speaking?.findings[0] ?? nothingFound(rule)
  const { causes } = narrator.tell({
    ...finding,
    readings: withoutEvidence(rule, finding),
    causes: rule.causes.map(({ id }) => ({ id })),
  })
  const message = { ...narrator.tell(finding), causes }
  return speaking ? { message, example: speaking.example.name } : { message }
}

function withoutEvidence(rule: Rule, { readings }: Finding): Finding['readings'] {
  const evidence = new Set(
    rule.causes.flatMap(({ if: condition }) => (condition ? leavesOf(condition) : [])).map(({ as }) => as),
  )
  return Object.fromEntries(Object.entries(readings).filter(([name]) => !evidence.has(name)))
}

function nothingFound({ id, severity, likelihood }: Rule): Finding {
  return {
    rule: id,
    severity,
    likelihood,
    state: 'fired',
    at: { step: 1, epoch: 1 },
    labels: {},
    readings: {},
    causes: [],
    explanation: { op: 'all', verdict: 'yes', parts: [] },
  }
}
