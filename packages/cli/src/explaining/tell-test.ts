import type { FactValue, Reading, Test, Threshold } from '@scram/core'
import type { Voice } from '@scram/messages'
import { tellNumber } from './tell-number.ts'
import { tellSource } from './tell-source.ts'

/** Says that what is measured is held to a test: `the median of loss over 20 steps is at least 10`. */
export function tellTest(voice: Voice, what: string, test: Test, not: boolean): string {
  switch (test.op) {
    case 'above':
    case 'at_least':
    case 'below':
    case 'at_most':
      return voice.say(`test.${test.op}`, { what, not, than: tellThreshold(voice, test.than) })
    case 'between':
    case 'outside':
      return voice.say(`test.${test.op}`, { what, not, ...tellBounds(voice, test) })
    case 'equals':
      return voice.say('test.equals', { what, not, value: tellFact(voice, test.value) })
    case 'one_of':
      return voice.say('test.one_of', { what, not, values: tellFacts(voice, test.values) })
    case 'rising':
    case 'falling':
    case 'flat':
      return voice.say(`test.${test.op}`, { what, not, tolerance: tellTolerance(voice, test.tolerance) })
    default:
      return voice.say(`test.${test.op}`, { what, not })
  }
}

/**
 * Says what a reading is held to, for a column of a table: `at least 10`, `above 1.5 × the first value of loss = 3.4`.
 *
 * @param threshold the reading it was compared with, whose number is added
 */
export function tellWanted(voice: Voice, test: Test, not: boolean, threshold?: Reading): string {
  const wanted = tellPlainly(voice, test, threshold)
  return not ? voice.say('wanted.not', { test: wanted }) : wanted
}

function tellPlainly(voice: Voice, test: Test, threshold: Reading | undefined): string {
  switch (test.op) {
    case 'above':
    case 'at_least':
    case 'below':
    case 'at_most':
      return voice.say(`wanted.${test.op}`, { than: tellThreshold(voice, test.than, threshold) })
    case 'between':
    case 'outside':
      return voice.say(`wanted.${test.op}`, tellBounds(voice, test))
    case 'equals':
      return voice.say('wanted.equals', { value: tellFact(voice, test.value) })
    case 'one_of':
      return voice.say('wanted.one_of', { values: tellFacts(voice, test.values) })
    case 'rising':
    case 'falling':
    case 'flat':
      return voice.say(`wanted.${test.op}`, { tolerance: tellTolerance(voice, test.tolerance) })
    default:
      return voice.say(`wanted.${test.op}`)
  }
}

function tellBounds(voice: Voice, { low, high }: { readonly low: number; readonly high: number }) {
  return { low: tellNumber(voice, low), high: tellNumber(voice, high) }
}

function tellTolerance(voice: Voice, tolerance: number): string | undefined {
  return tolerance === 0 ? undefined : tellNumber(voice, tolerance)
}

function tellThreshold(voice: Voice, than: Threshold, threshold?: Reading): string {
  if (typeof than === 'number') return tellNumber(voice, than)
  const what = tellSource(voice, than)
  return threshold?.status === 'ok'
    ? voice.say('wanted.equal', { what, value: tellNumber(voice, threshold.value) })
    : what
}

function tellFacts(voice: Voice, values: readonly FactValue[]): string {
  return values.map((value) => tellFact(voice, value)).join(', ')
}

function tellFact(voice: Voice, value: FactValue): string {
  return typeof value === 'number' ? tellNumber(voice, value) : String(value)
}
