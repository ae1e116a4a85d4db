import type { Clock, Condition, ParameterValue, Window } from '@scram/core'
import type { Voice } from '@scram/messages'
import type { Change } from '@scram/packs'
import { tellClock } from '../explaining/tell-clock.ts'
import { type OutlineLine, tellCondition } from '../explaining/tell-condition.ts'
import { tellNumber } from '../explaining/tell-number.ts'
import { tellWindow } from '../explaining/tell-source.ts'

/** A change in words: what happened and why it counts, and the tests that went and came. */
export interface ToldChange {
  readonly text: string
  readonly gone: readonly OutlineLine[]
  readonly came: readonly OutlineLine[]
}

/** Puts a change into words. */
export function tellChange(voice: Voice, { kind, part, why, from, to }: Change): ToldChange {
  const conditions = isConditions(from) && isConditions(to)
  const values = conditions ? '' : tellValues(voice, from, to)
  const what = [kind.replaceAll('-', ' '), part === undefined ? '' : ` (${part})`].join('')
  return {
    text: `${what}${values}: ${why}`,
    gone: conditions ? from.flatMap((each) => tellCondition(voice, each)) : [],
    came: conditions ? to.flatMap((each) => tellCondition(voice, each)) : [],
  }
}

function isConditions(value: unknown): value is readonly Condition[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object')
}

function tellValues(voice: Voice, from: unknown, to: unknown): string {
  if (from === undefined && to === undefined) return ''
  if (from === undefined) return `, now ${tellValue(voice, to)}`
  return to === undefined
    ? `, was ${tellValue(voice, from)}`
    : `, ${tellValue(voice, from)} → ${tellValue(voice, to)}`
}

function tellValue(voice: Voice, value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  const told = value as ParameterValue | Clock | Window
  if (typeof told === 'number') return tellNumber(voice, told)
  if (typeof told !== 'object') return String(told)
  if ('count' in told) return tellWindow(voice, told)
  if ('every' in told || 'at' in told) return tellClock(voice, told)
  return Object.values(told).join()
}
