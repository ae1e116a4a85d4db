import type { FactEntry, MetricEntry, Source } from '@scram/core'
import type { Names } from '../names.ts'
import type { Path } from '../problem.ts'
import type { Checked } from '../shapes/documents.ts'
import { quote } from '../text/quote.ts'
import { readCount, readStretch, readSubject } from './parameter-use.ts'
import { readMeasureOptions } from './read-measure-options.ts'
import { reportUnknown } from './report-unknown.ts'
import type { Scope } from './scope.ts'

/** What a test or a threshold names, before it is resolved. */
export type RawSource = Checked<'source'> & { readonly trend?: unknown }

/** What is measured, with what is known of it. */
export interface ReadSource {
  readonly source: Source
  readonly metric?: MetricEntry
  readonly fact?: FactEntry
}

/** Reads what is measured, over what. Reports and gives nothing where a name is unknown or something does not fit. */
export function readSource(raw: RawSource, path: Path, scope: Scope): ReadSource | undefined {
  if (raw.metric !== undefined && raw.fact !== undefined) {
    scope.report('metric-and-fact', path, 'a test reads either a metric or a fact, not both')
    return undefined
  }
  if (raw.fact !== undefined) return readFact(raw.fact, raw, path, scope)
  if (raw.metric !== undefined) return readMetric(raw.metric, raw, path, scope)
  scope.report('no-subject', path, 'this names neither a metric nor a fact', { hint: 'add metric: or fact:' })
  return undefined
}

function readMetric(written: string, raw: RawSource, path: Path, scope: Scope): ReadSource | undefined {
  const place = [...path, 'metric']
  const name = readSubject('metric', written, place, scope)
  const found = name === undefined ? undefined : findMetric(name, scope)
  const over = raw.over === undefined ? undefined : readStretch(raw.over, [...path, 'over'], scope)
  const smooth = raw.smooth === undefined ? undefined : readCount(raw.smooth, [...path, 'smooth'], scope)
  if (!found) {
    const hint =
      name !== undefined && scope.names.fact(name) ? `it is a fact: write fact: ${name}` : undefined
    if (name !== undefined) reportUnknown('metric', name, place, scope, { hint })
    return undefined
  }
  const entry: MetricEntry = found.entry
  for (const label of entry.labels ?? []) scope.tally.labels.add(label)
  const options = readMeasureOptions(raw, path, scope)
  if (!options || !hasDirection(found, raw, place, scope)) return undefined
  const source = {
    metric: found.name,
    ...(raw.measure !== undefined && { measure: raw.measure }),
    ...(over && { over }),
    ...(smooth !== undefined && { smooth }),
    ...options,
  }
  return { source, metric: entry }
}

/** What counts as best is for the catalogue to say; `below_best` and `above_best` say it themselves. */
function hasDirection(
  { name, entry }: NonNullable<ReturnType<Names['metric']>>,
  { measure }: RawSource,
  path: Path,
  { report }: Scope,
): boolean {
  if (measure !== 'since_best' || entry.better !== undefined) return true
  report('no-direction', path, `nothing says whether ${quote(name)} is better higher or lower`, {
    hint: 'add better: higher or better: lower where it is declared, or use below_best or above_best',
  })
  return false
}

function findMetric(name: string, { definitions, names }: Scope): ReturnType<Names['metric']> {
  return definitions.has(name) ? { name, entry: { title: name, clock: 'step' } } : names.metric(name)
}

function readFact(written: string, raw: RawSource, path: Path, scope: Scope): ReadSource | undefined {
  for (const key of ['measure', 'over', 'smooth', 'range', 'level'] as const) {
    // A trend of a fact is reported as such, so its window is not.
    if (raw[key] === undefined || raw.trend !== undefined) continue
    const message = `a fact does not change, so ${quote(key)} means nothing for it`
    scope.report('misplaced-key', [...path, key], message, { at: 'key', hint: 'leave it out' })
  }
  const place = [...path, 'fact']
  const name = readSubject('fact', written, place, scope)
  if (name === undefined) return undefined
  const entry = scope.names.fact(name)
  if (!entry) {
    const hint = scope.names.metric(name) ? `it is a metric: write metric: ${name}` : undefined
    reportUnknown('fact', name, place, scope, { hint })
    return undefined
  }
  for (const label of entry.labels ?? []) scope.tally.labels.add(label)
  return { source: { fact: name }, fact: entry }
}
