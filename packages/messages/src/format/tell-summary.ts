import type { Summary } from '@scram/core'
import type { LocaleWords } from '../locale/locale-words.ts'
import { voiceOf } from '../locale/voice.ts'

/** Says in a line or two what became of all rules of a run. */
export function tellSummary(summary: Summary, words: LocaleWords): string {
  const voice = voiceOf(words)
  const n = summary.rules.length
  const count = (outcome: Summary['rules'][number]['outcome']): number =>
    summary.rules.filter((rule) => rule.outcome === outcome).length
  if (n === 0) return voice.say('summary.empty')
  if (count('quiet') === n) return voice.say('summary.healthy', { n })
  if (count('unknown') === n) return voice.say('summary.blind', { n })
  const outcomes = (['fired', 'quiet', 'waiting', 'unknown'] as const).filter((outcome) => count(outcome) > 0)
  const parts = voice.list(outcomes.map((outcome) => voice.say(`summary.${outcome}`, { n: count(outcome) })))
  return voice.say('summary.parts', { n, parts })
}
