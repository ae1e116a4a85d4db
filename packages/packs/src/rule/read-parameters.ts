import type { Window } from '@scram/core'
import { isPlain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readWindow } from './read-window.ts'

/** The kinds of parameter. */
export type ParameterType = 'number' | 'fraction' | 'percent' | 'integer' | 'window' | 'text'

/** A parameter's value, with its kind. */
export interface Parameter {
  readonly type: ParameterType
  readonly value: number | string | Window
}

/** Parameters by name; one whose declaration is at fault has no value, so that its uses are not reported too. */
export type Parameters = ReadonlyMap<string, Parameter | undefined>

interface RawParameter {
  readonly type: ParameterType
  readonly default: unknown
  readonly min?: number
  readonly max?: number
  readonly choices?: readonly string[]
}

/** Reads the parameters of a rule. */
export function readParameters(value: unknown, path: Path, report: Report): Parameters {
  const parameters = new Map<string, Parameter | undefined>()
  if (!isPlain(value)) return parameters
  for (const [name, declared] of Object.entries(value)) {
    const place = [...path, name]
    if (!/^[a-z][a-z0-9_]*$/u.test(name)) {
      report('bad-name', place, `${quote(name)} is not a name for a parameter`, {
        at: 'key',
        hint: 'use small letters, digits and _, beginning with a letter',
      })
    }
    const { ok } = checkShape('parameter', declared, place, report)
    parameters.set(name, ok ? readParameter(declared as unknown as RawParameter, place, report) : undefined)
  }
  return parameters
}

function readParameter(raw: RawParameter, path: Path, report: Report): Parameter | undefined {
  const { type } = raw
  const stray = (['min', 'max', 'choices'] as const).find(
    (key) => raw[key] !== undefined && (key === 'choices') !== (type === 'text'),
  )
  if (stray || ((type === 'window' || type === 'text') && (raw.min ?? raw.max) !== undefined)) {
    const key = stray ?? (raw.min === undefined ? 'max' : 'min')
    report('misplaced-key', [...path, key], `${quote(key)} means nothing for a ${type}`, { at: 'key' })
  }
  const place = [...path, 'default']
  if (type === 'window') {
    const window = readWindow(raw.default, place, report)
    return window && { type, value: window }
  }
  if (type === 'text') return readText(raw, place, report)
  const number = raw.default
  if (
    typeof number !== 'number' ||
    !Number.isFinite(number) ||
    (type === 'integer' && !Number.isInteger(number))
  ) {
    reportWrongType(
      { wanted: [type === 'integer' ? 'integer' : 'number'], value: number, path: place, what: '"default"' },
      report,
    )
    return undefined
  }
  const min = raw.min ?? (type === 'fraction' || type === 'percent' ? 0 : Number.NEGATIVE_INFINITY)
  const max = raw.max ?? (type === 'fraction' ? 1 : type === 'percent' ? 100 : Number.POSITIVE_INFINITY)
  if (number < min || number > max) {
    const bounds =
      Number.isFinite(min) && Number.isFinite(max)
        ? `${min} to ${max}`
        : number < min
          ? `at least ${min}`
          : `at most ${max}`
    report('parameter-out-of-bounds', place, `${number} is outside its bounds: ${bounds}`)
    return undefined
  }
  return { type, value: number }
}

function readText(raw: RawParameter, path: Path, report: Report): Parameter | undefined {
  if (typeof raw.default !== 'string') {
    reportWrongType({ wanted: ['string'], value: raw.default, path, what: '"default"' }, report)
    return undefined
  }
  if (raw.choices && !raw.choices.includes(raw.default)) {
    const hint = didYouMean(raw.default, raw.choices)
    report('parameter-out-of-bounds', path, `${quote(raw.default)} is not one of the choices`, { hint })
    return undefined
  }
  return { type: 'text', value: raw.default }
}
