import type { Finding, Message } from '@scram/core'
import type { Voice } from '../locale/voice.ts'
import { tidyLine } from '../template/tidy.ts'
import { tellHedge } from './tell-hedge.ts'

/** Puts a finding into words without any from its rule: the rule's name and the readings as they are. */
export function tellPlainly(voice: Voice, finding: Finding): Message {
  return {
    locale: voice.words.locale,
    title: idInWords(finding.rule),
    body: tellReadings(voice, finding),
    hedge: tellHedge(voice, { ...finding, causes: [] }, undefined),
    why: voice.say('fallback.why'),
    causes: [],
    references: [],
  }
}

/** Says that a rule came true, and with which readings. */
export function tellReadings(voice: Voice, finding: Finding): string {
  const readings = Object.entries(finding.readings).map(([name, { value }]) =>
    voice.say('fallback.reading', { name, value }),
  )
  return voice.say('fallback.body', {
    rule: tidyLine(finding.rule),
    readings: readings.length === 0 ? undefined : voice.list(readings),
  })
}

/** Reads an id as words: `essentials/nonfinite-loss` as `Nonfinite loss`. */
export function idInWords(id: string): string {
  const words = tidyLine(id.slice(id.indexOf('/') + 1).replaceAll('-', ' '))
  return words.charAt(0).toUpperCase() + words.slice(1)
}
