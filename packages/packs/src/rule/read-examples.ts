import { type FactValue, formatKey, type Key, parseKey } from '@scram/core'
import type { Example, Outcome } from '../examples/example.ts'
import { parseSeries, type SeriesText, type SeriesValue } from '../examples/series.ts'
import { isPlain, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import { readSubject } from './parameter-use.ts'
import { reportUnknown } from './report-unknown.ts'
import type { Scope } from './scope.ts'

const outcomes = ['fires_at', 'silent', 'cannot_tell'] as const

/** Reads the examples of a rule, and reports where one that fires or one that is silent is lacking. */
export function readExamples(value: unknown, status: unknown, scope: Scope): readonly Example[] {
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

function readExample(value: unknown, path: Path, scope: Scope): Example | undefined {
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
  return (
    series &&
    facts && {
      name: value.name as string,
      every: value.every === 'step' ? 'step' : 'epoch',
      ...(value.steps_per_epoch !== undefined && { stepsPerEpoch: value.steps_per_epoch as number }),
      series,
      facts,
      wanted: outcomeOf(value),
    }
  )
}

function outcomeOf(value: Plain): Outcome {
  if (value.silent) return { silent: true }
  return value.cannot_tell ? { cannotTell: true } : { firesAt: value.fires_at as readonly number[] }
}

function readSeries(
  raw: Plain = {},
  path: Path,
  scope: Scope,
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
      const parsed = parseSeries(item as SeriesText)
      if (parsed.ok) values.push(...parsed.values)
      else {
        faults++
        scope.report('bad-series', Array.isArray(text) ? [...place, index] : place, parsed.fault, {
          hint: 'write numbers, "0.7..0.9 x8", "0.5 x4", "NaN", "Infinity" or "_"',
        })
      }
    }
    series[key] = values
  }
  return faults === 0 ? series : undefined
}

function readFacts(raw: Plain = {}, path: Path, scope: Scope): Readonly<Record<Key, FactValue>> | undefined {
  const facts: Record<Key, FactValue> = {}
  let faults = 0
  for (const [written, value] of Object.entries(raw)) {
    const place = [...path, written]
    const key = readKey('fact', written, place, scope)
    const type = key === undefined ? undefined : scope.names.fact(parseKey(key).name)?.type
    if (key === undefined || typeof value !== type) {
      faults++
      if (type)
        scope.report('wrong-fact', place, `${quote(written)} is a ${type}, which ${quote(value)} is not`)
    } else facts[key] = value as FactValue
  }
  return faults === 0 ? facts : undefined
}

/** Reads a key such as `gradient_norm{layer=conv1}`, whose name may be a `$parameter`. */
function readKey(kind: 'metric' | 'fact', written: string, path: Path, scope: Scope): Key | undefined {
  const parsed = parseKey(written)
  const name = readSubject(kind, parsed.name, path, scope)
  if (name === undefined) return undefined
  if (scope.names[kind](name)) return formatKey(name, parsed.labels)
  reportUnknown(kind, name, path, scope, { at: 'key' })
  return undefined
}
