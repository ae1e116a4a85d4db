import type { ParameterValue, Window } from '@scram/core'
import type { Path } from '../problem.ts'
import type { Checked } from '../shapes/documents.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readWindow } from './read-window.ts'
import { reportUnknown } from './report-unknown.ts'
import type { Scope } from './scope.ts'

/** A parameter's value, with its kind. */
export interface Parameter {
  readonly type: Declared['type']
  readonly value: Exclude<ParameterValue, boolean>
  /** What it is, in a few words. */
  readonly label?: string
}

type Declared = Checked<'parameter'>
type Reader = Pick<Scope, 'names' | 'report'>

/** Reads the value of a parameter, which is its default, and what bounds it. Reports and gives nothing where it does not fit. */
export function readParameterValue(raw: Declared, path: Path, scope: Reader): Parameter | undefined {
  const { type } = raw
  reportStray(raw, path, scope)
  if (type === 'window') return readBoundWindow(raw, path, scope)
  if (type === 'text') return readText(raw, path, scope)
  if (type === 'metric' || type === 'fact') return readName(type, raw.default, path, scope)
  return readNumber(raw, path, scope)
}

/** A parameter is called by its name, wherever its value was written. */
function nameIn(path: Path): string {
  return quote(path.at(-1) ?? '')
}

/** Reports a bound that means nothing for this kind. */
function reportStray(raw: Declared, path: Path, { report }: Reader): void {
  const { type } = raw
  const fitting = type === 'text' ? ['choices'] : type === 'metric' || type === 'fact' ? [] : ['min', 'max']
  const stray = (['min', 'max', 'choices'] as const).find(
    (key) => raw[key] !== undefined && !fitting.includes(key),
  )
  if (stray === undefined) return
  report('misplaced-key', [...path, stray], `${quote(stray)} means nothing for a ${type}`, { at: 'key' })
}

function readNumber(raw: Declared, path: Path, { report }: Reader): Parameter | undefined {
  const { type } = raw
  const bounds = { min: raw.min, max: raw.max }
  for (const [key, bound] of Object.entries(bounds)) {
    if (bound === undefined || typeof bound === 'number') continue
    reportWrongType({ wanted: ['number'], value: bound, path: [...path, key], what: quote(key) }, report)
    return undefined
  }
  const number = raw.default
  const place = [...path, 'default']
  if (
    typeof number !== 'number' ||
    !Number.isFinite(number) ||
    (type === 'integer' && !Number.isInteger(number))
  ) {
    const wanted = [type === 'integer' ? 'integer' : 'number']
    reportWrongType({ wanted, value: number, path: place, what: nameIn(path) }, report)
    return undefined
  }
  const natural = type === 'fraction' ? [0, 1] : type === 'percent' ? [0, 100] : []
  const min = Number(raw.min ?? natural[0] ?? Number.NEGATIVE_INFINITY)
  const max = Number(raw.max ?? natural[1] ?? Number.POSITIVE_INFINITY)
  if (min > max) {
    const hint = 'give min the smaller of the two'
    report('empty-interval', [...path, 'min'], `nothing lies between ${min} and ${max}`, { hint })
    return undefined
  }
  if (number >= min && number <= max) return { type, value: number }
  const isLow = number < min
  const ends = [min, max].every(Number.isFinite) ? [min, max] : [isLow ? min : max]
  reportOutside(number, isLow, ends, place, report)
  return undefined
}

/** A window with bounds is counted in their unit. */
function readBoundWindow(raw: Declared, path: Path, { report }: Reader): Parameter | undefined {
  const value = readWindow(raw.default, [...path, 'default'], report, nameIn(path))
  const min = raw.min === undefined ? undefined : readWindow(raw.min, [...path, 'min'], report)
  const max = raw.max === undefined ? undefined : readWindow(raw.max, [...path, 'max'], report)
  if (!value || (raw.min !== undefined && !min) || (raw.max !== undefined && !max)) return undefined
  for (const bound of [min, max]) {
    if (!bound || bound.unit === value.unit) continue
    const message = `${quote(raw.default)} is not counted in ${bound.unit}`
    report('parameter-out-of-bounds', [...path, 'default'], message, {
      hint: `write a number of ${bound.unit}, such as ${show(bound)}`,
    })
    return undefined
  }
  const isShort = min !== undefined && value.count < min.count
  if (!isShort && (max === undefined || value.count <= max.count)) return { type: 'window', value }
  const ends = (min && max ? [min, max] : [isShort ? min : max]).map((end) => end && show(end))
  reportOutside(raw.default, isShort, ends, [...path, 'default'], report)
  return undefined
}

function show({ count, unit }: Window): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
}

function reportOutside(
  value: unknown,
  isLow: boolean,
  ends: readonly unknown[],
  path: Path,
  report: Reader['report'],
): void {
  const bounds = ends.length === 2 ? ends.join(' to ') : `${isLow ? 'at least' : 'at most'} ${ends[0]}`
  report('parameter-out-of-bounds', path, `${value} is outside its bounds: ${bounds}`)
}

function readText(raw: Declared, path: Path, { report }: Reader): Parameter | undefined {
  const place = [...path, 'default']
  if (typeof raw.default !== 'string') {
    reportWrongType({ wanted: ['string'], value: raw.default, path: place, what: nameIn(path) }, report)
    return undefined
  }
  if (raw.choices && !raw.choices.includes(raw.default)) {
    const hint = didYouMean(raw.default, raw.choices)
    report('parameter-out-of-bounds', place, `${quote(raw.default)} is not one of the choices`, { hint })
    return undefined
  }
  return { type: 'text', value: raw.default }
}

function readName(type: 'metric' | 'fact', value: unknown, path: Path, scope: Reader): Parameter | undefined {
  const place = [...path, 'default']
  if (typeof value !== 'string') {
    reportWrongType({ wanted: ['string'], value, path: place, what: nameIn(path) }, scope.report)
    return undefined
  }
  if (type === 'fact' && scope.names.fact(value)) return { type, value: { fact: value } }
  const metric = type === 'metric' ? scope.names.metric(value) : undefined
  if (metric) return { type, value: { metric: metric.name } }
  reportUnknown(type, value, place, scope)
  return undefined
}
