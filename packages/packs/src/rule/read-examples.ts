import { type FactValue, formatKey, type Key, parseKey } from '@scram/core'
import type { Example, Outcome } from '../examples/example.ts'
import { parseSeries, type SeriesValue } from '../examples/series.ts'
import { isPlain, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import { fillIn } from './fill-in.ts'
import { readLiteral, readSubject } from './parameter-use.ts'
import { reportUnknown } from './report-unknown.ts'
import type { Scope } from './scope.ts'

/** What examples are read with besides. */
export interface ExampleScope extends Scope {
  /** The label of which the rule is judged for each value. */
  readonly each: string | undefined
  /** How often what the rule reads is logged, for an example that counts readings. */
  readonly clock: 'steps' | 'epochs'
}

const outcomes = ['fires_at', 'silent', 'cannot_tell'] as const

/** Reads the examples of a rule, and reports where one that fires or one that is silent is lacking. */
export function readExamples(value: unknown, status: unknown, scope: ExampleScope): readonly Example[] {
  const items = Array.isArray(value) ? value : []
  const has = (outcome: string): boolean =>
    items.some((item) => isPlain(item) && Object.hasOwn(item, outcome))
  const lacking = [!has('fires_at') && 'one that fires', !has('silent') && 'one that is silent'].filter(
    Boolean,
  )
  if (lacking.length > 0 && (value === undefined || Array.isArray(value))) {
    scope.report(
      'missing-example',
      [value === undefined ? 'rule' : 'examples'],
      `a rule needs examples: ${lacking.join(' and ')} is lacking`,
      {
        at: 'key',
        severity: status === 'draft' ? 'warning' : 'error',
        hint: 'an example is both a test and what a reader learns from',
      },
    )
  }
  return items
    .map((item, index) => readExample(item, ['examples', index], scope))
    .filter((example) => example !== undefined)
}

function readExample(value: unknown, path: Path, scope: ExampleScope): Example | undefined {
  const { ok, unknownKeys } = checkShape('example', value, path, scope.report)
  if (!isPlain(value) || unknownKeys) return undefined
  const chosen = outcomes.filter((outcome) => Object.hasOwn(value, outcome))
  if (chosen.length !== 1) {
    scope.report(
      'one-outcome',
      path,
      `an example says one of ${outcomes.join(', ')}; found ${chosen.join(' + ') || 'none'}`,
    )
  }
  if (!ok || chosen.length !== 1) return undefined
  const series = readSeries(value.series as Plain | undefined, [...path, 'series'], scope)
  const facts = readFacts(value.facts as Plain | undefined, [...path, 'facts'], scope)
  const wanted = readOutcome(value, path, scope)
  return (
    series &&
    facts &&
    wanted && {
      name: value.name as string,
      every: isInSteps(value.every, scope) ? 'step' : 'epoch',
      ...(value.steps_per_epoch !== undefined && { stepsPerEpoch: value.steps_per_epoch as number }),
      series,
      facts,
      wanted,
    }
  )
}

function isInSteps(every: unknown, { clock }: ExampleScope): boolean {
  return every === 'step' || (every === 'reading' && clock === 'steps')
}

function readOutcome(value: Plain, path: Path, scope: Scope): Outcome | undefined {
  if (value.silent) return { silent: true }
  if (value.cannot_tell) return { cannotTell: true }
  const places = (value.fires_at as readonly (number | string)[]).map((place, index) =>
    readPlace(place, [...path, 'fires_at', index], scope),
  )
  const firesAt = places.filter((place) => place !== undefined)
  return firesAt.length === places.length ? { firesAt } : undefined
}

/** Reads a step or epoch, or arithmetic that comes to one. */
function readPlace(value: number | string, path: Path, scope: Scope): number | undefined {
  const filled = typeof value === 'string' ? fillIn(`(${value})`, path, scope) : value
  if (filled === undefined) return undefined
  const place = Number(filled)
  if (Number.isInteger(place) && place >= 0) return place
  scope.report('out-of-range', path, `${quote(value)} is ${place}, which is no step or epoch`)
  return undefined
}

function readSeries(
  raw: Plain = {},
  path: Path,
  scope: ExampleScope,
): Readonly<Record<Key, readonly SeriesValue[]>> | undefined {
  const series: Record<Key, readonly SeriesValue[]> = {}
  let faults = 0
  for (const [written, text] of Object.entries(raw)) {
    const place = [...path, written]
    const key = readKey('metric', written, place, scope)
    if (key === undefined) {
      faults++
      continue
    }
    const items = Array.isArray(text) ? (text as readonly (string | number)[]) : [text as string | number]
    const values: SeriesValue[] = []
    for (const [index, item] of items.entries()) {
      const itemPlace = Array.isArray(text) ? [...place, index] : place
      const filled = typeof item === 'string' ? fillIn(item, itemPlace, scope) : item
      const parsed = filled === undefined ? undefined : parseSeries(filled)
      if (parsed?.ok) values.push(...parsed.values)
      else {
        faults++
        if (parsed) scope.report('bad-series', itemPlace, parsed.fault, { hint: seriesHint })
      }
    }
    series[key] = values
  }
  return faults === 0 ? series : undefined
}

const seriesHint = 'write numbers, "0.7..0.9 x8", "0.5 x4", "NaN", "Infinity" or "_"'

function readFacts(
  raw: Plain = {},
  path: Path,
  scope: ExampleScope,
): Readonly<Record<Key, FactValue>> | undefined {
  const facts: Record<Key, FactValue> = {}
  let faults = 0
  for (const [written, given] of Object.entries(raw)) {
    const place = [...path, written]
    const key = readKey('fact', written, place, scope)
    const isReference = typeof given === 'string' && given.startsWith('$')
    const value = isReference ? readLiteral(given, place, scope) : given
    const type = key === undefined ? undefined : scope.names.fact(parseKey(key).name)?.type
    if (key === undefined || typeof value !== type) {
      faults++
      if (type && value !== undefined)
        scope.report('wrong-fact', place, `${quote(written)} is a ${type}, which ${quote(value)} is not`)
    } else facts[key] = value as FactValue
  }
  return faults === 0 ? facts : undefined
}

/**
 * Reads a key such as `gradient_norm{layer=conv1}`, whose name may be a `$parameter`. Where the rule is judged for each
 * value of a label, what a parameter stands for gets a value of that label if it carries one and none is written.
 */
function readKey(kind: 'metric' | 'fact', written: string, path: Path, scope: ExampleScope): Key | undefined {
  const parsed = parseKey(written)
  const name = readSubject(kind, parsed.name, path, scope)
  if (name === undefined) return undefined
  const entry = kind === 'metric' ? scope.names.metric(name)?.entry : scope.names.fact(name)
  const { each } = scope
  if (entry && each !== undefined && written.startsWith('$') && entry.labels?.includes(each))
    return formatKey(name, { [each]: `${each}_1`, ...parsed.labels })
  if (entry) return formatKey(name, parsed.labels)
  reportUnknown(kind, name, path, scope, { at: 'key' })
  return undefined
}
