import { type Clock, limits, type Window } from '@scram/core'
import { own } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { nearest } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'

const { window: longest } = limits
const units = ['epochs', 'steps', 'readings', 'epoch', 'step', 'reading'] as const

/** What others call a step. */
const otherWords: Readonly<Record<string, string>> = {
  batch: 'steps',
  batches: 'steps',
  iteration: 'steps',
  iterations: 'steps',
}

/** Reads `2 epochs`. Reports and gives nothing where it is not a window. */
export function readWindow(
  value: unknown,
  path: Path,
  report: Report,
  what: string = quote(path.at(-1) ?? ''),
): Window | undefined {
  if (typeof value === 'number') {
    report('window-without-unit', path, `${what} needs a unit`, {
      hint: `write ${value} epochs, ${value} steps or ${value} readings`,
    })
    return undefined
  }
  if (typeof value !== 'string') {
    reportWrongType({ wanted: ['string'], value, path, what }, report)
    return undefined
  }
  const [, count = '', unit = ''] = /^(\d+) *([a-z]+)$/iu.exec(value.trim()) ?? []
  const known = /\d +[a-z]/u.test(value) ? units.find((candidate) => candidate === unit) : undefined
  if (known === undefined) {
    const meant = unit === '' ? undefined : (own(otherWords, unit.toLowerCase()) ?? nearest(unit, units))
    report('bad-window', path, `${quote(value)} is not a window`, {
      hint: meant
        ? `did you mean "${count} ${meant}"?`
        : 'write a count and a unit: 2 epochs, 50 steps or 3 readings',
    })
    return undefined
  }
  return withinLimits(Number(count), plural(known), path, report)
}

/**
 * Reads `every 50 steps`, `at start` and the like.
 *
 * @param unit How often what the rule reads is logged, which is when `every reading` is.
 */
export function readClock(
  value: unknown,
  path: Path,
  unit: 'steps' | 'epochs',
  report: Report,
): Clock | undefined {
  if (value === 'every reading') return { every: 1, unit }
  if (value === 'at start') return { at: 'start' }
  if (value === 'at end') return { at: 'end' }
  const every = everyWindow(value, path, report)
  if (every) return { every: every.count, unit: every.unit === 'steps' ? 'steps' : 'epochs' }
  if (every === undefined) {
    report('bad-clock', path, `${quote(value)} is not a time to check a rule`, {
      hint: 'write every epoch, every step, every 50 steps, every reading, at start or at end',
    })
  }
  return undefined
}

/** Reads `every 5 epochs`. */
export function readReminder(value: unknown, path: Path, report: Report): Window | undefined {
  const every = everyWindow(value, path, report)
  if (every) return every
  if (every === undefined) {
    report('bad-reminder', path, `${quote(value)} does not say how often`, { hint: 'write every 5 epochs' })
  }
  return undefined
}

/** The window after `every`; undefined where the text is something else, null where its trouble has been reported. */
function everyWindow(value: unknown, path: Path, report: Report): Window | null | undefined {
  const [, count = '1', unit] = /^every(?: +(\d+))? +(epochs?|steps?)$/u.exec(String(value)) ?? []
  if (unit === undefined) return undefined
  return withinLimits(Number(count), unit.startsWith('step') ? 'steps' : 'epochs', path, report) ?? null
}

function withinLimits(count: number, unit: Window['unit'], path: Path, report: Report): Window | undefined {
  if (count >= 1 && count <= longest) return { count, unit }
  report('window-out-of-range', path, `a window holds 1 to ${longest} ${unit}`)
  return undefined
}

function plural(unit: (typeof units)[number]): Window['unit'] {
  return unit.startsWith('epoch') ? 'epochs' : unit.startsWith('step') ? 'steps' : 'readings'
}
