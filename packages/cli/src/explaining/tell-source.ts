import type { ScaledSource, Source, Window } from '@scram/core'
import { isLocaleKey, type LocaleKey, type Voice } from '@scram/messages'
import { tellNumber } from './tell-number.ts'

type Measured = Exclude<
  Extract<LocaleKey, `measure.${string}`>,
  `measure.${'share_outside' | 'crossings' | 'other' | 'over' | 'smoothed' | 'times'}`
>

/** Writes a stretch of training: `3 epochs`, `1 step`. */
export function tellWindow(voice: Voice, { count, unit }: Window): string {
  return voice.count(count, unit)
}

/** Says what is measured: `the median of loss over 20 steps`, `1.5 × the first value of loss`. */
export function tellSource(voice: Voice, source: ScaledSource | Source): string {
  const { over, smooth = 1 } = source
  const times = 'times' in source ? source.times : undefined
  const measured = tellMeasured(voice, source)
  const stretched = over
    ? voice.say('measure.over', { what: measured, stretch: tellWindow(voice, over) })
    : measured
  const smoothed = smooth === 1 ? stretched : voice.say('measure.smoothed', { what: stretched, n: smooth })
  if (times === undefined) return smoothed
  return voice.say('measure.times', { factor: tellNumber(voice, times), what: smoothed })
}

function tellMeasured(voice: Voice, { metric, fact, measure = 'last', range, level = 0 }: Source): string {
  const of = metric ?? fact ?? ''
  if (range) {
    const [low, high] = range.map((each) => tellNumber(voice, each))
    return voice.say('measure.share_outside', { of, low: low ?? '', high: high ?? '' })
  }
  if (measure === 'crossings') return voice.say('measure.crossings', { of, level: tellNumber(voice, level) })
  const key = `measure.${measure}`
  return isMeasured(key) ? voice.say(key, { of }) : voice.say('measure.other', { measure, of })
}

function isMeasured(key: string): key is Measured {
  return isLocaleKey(key)
}

/** Names what is measured, for a table: `median, over 20 steps`. What no language has a name for is called as rules call it. */
export function nameMeasure(voice: Voice, { measure = 'last', over, smooth = 1 }: Source): string {
  const key = `measured.${measure}`
  const named = isNamed(key) ? voice.say(key) : measure
  const stretched = over
    ? voice.say('run.over_window', { measure: named, stretch: tellWindow(voice, over) })
    : named
  return smooth === 1 ? stretched : voice.say('run.smooth', { measure: stretched, n: smooth })
}

function isNamed(key: string): key is Extract<LocaleKey, `measured.${string}`> {
  return isLocaleKey(key)
}
