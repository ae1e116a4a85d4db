import { type FactValue, formatKey, type Key, parseKey } from '@scram/core'
import { parseSeries, type SeriesValue } from '../examples/series.ts'
import type { Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { quote } from '../text/quote.ts'
import type { ExampleScope } from './example-scope.ts'
import { fillIn } from './fill-in.ts'
import { readLiteral, readSubject } from './parameter-use.ts'
import { reportUnknown } from './report-unknown.ts'

/** Reads the values of each metric, in the notation for series. */
export function readSeries(
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
      if (scope.tally.values > mostValues) return undefined
      const filled = typeof item === 'string' ? fillIn(item, itemPlace, scope) : item
      const parsed = filled === undefined ? undefined : parseSeries(filled)
      if (parsed?.ok) {
        values.push(...parsed.values)
        scope.tally.values += parsed.values.length
        if (scope.tally.values > mostValues) reportTooMany(itemPlace, scope)
      } else {
        faults++
        if (parsed) scope.report('bad-series', itemPlace, parsed.fault, { hint: hintFor(item) })
      }
    }
    series[key] = values
  }
  return faults === 0 ? series : undefined
}

/** A few values in YAML may stand for thousands, in each of thousands of series. */
const mostValues = 50_000

function reportTooMany(path: Path, { report }: ExampleScope): void {
  report('bad-series', path, `the examples of a rule hold at most ${mostValues} values, and here are more`, {
    hint: 'shorten them, or keep a long course as a recording beside the rule',
  })
}

function hintFor(item: unknown): string {
  return /[\u201c-\u201f\u00ab\u00bb]/u.test(String(item))
    ? 'write straight quotes (") in place of these'
    : seriesHint
}

const seriesHint = 'write numbers, "0.7..0.9 x8", "0.5 x4", "NaN", "Infinity" or "_"'

/** Reads the facts of a run. */
export function readFacts(
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
