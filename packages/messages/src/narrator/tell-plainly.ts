import type { Finding, Message } from '@scram/core'
import type { Voice } from '../locale/voice.ts'
import { tidyLine } from '../template/tidy.ts'
import { tellHedge } from './tell-hedge.ts'

/** Puts a finding into words without any from its rule: the rule's name and the readings as they are. */
export function tellPlainly(voice: Voice, finding: Finding): Message {
  const readings = Object.entries(finding.readings).map(([name, { value }]) =>
    voice.say('fallback.reading', { name, value }),
  )
  const seen = readings.length === 0 ? {} : { readings: voice.list(readings) }
  return {
    locale: voice.words.locale,
    title: idInWords(finding.rule),
    body: voice.say('fallback.body', { rule: tidyLine(finding.rule), ...seen }),
    hedge: tellHedge(voice, { ...finding, causes: [] }, undefined),
    why: voice.say('fallback.why'),
    causes: [],
    references: [],
  }
}

/** Reads an id as words: `essentials/nonfinite-loss` as `Nonfinite loss`. */
export function idInWords(id: string): string {
  const words = tidyLine(id.slice(id.indexOf('/') + 1).replaceAll('-', ' '))
  return words.charAt(0).toUpperCase() + words.slice(1)
}
