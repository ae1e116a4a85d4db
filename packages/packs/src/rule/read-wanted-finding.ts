import type { Labels } from '@scram/core'
import type { SaidPart, WantedFinding } from '../examples/wanted-finding.ts'
import { isLocale } from '../pack/locale.ts'
import { isPlain, type Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { ExampleScope } from './example-scope.ts'
import { readPlace } from './read-place.ts'

/** Reads what an example wants of one report. What the rule does not have, labels, causes, readings, is reported. */
export function readWantedFinding(
  value: unknown,
  path: Path,
  scope: ExampleScope,
): WantedFinding | undefined {
  const { document } = checkShape('wantedFinding', value, path, scope.report)
  if (!document) return undefined
  let faults = 0
  const report: Report = (...problem) => {
    faults++
    scope.report(...problem)
  }
  const counted = { ...scope, report }
  const at = readPlace(document.at, [...path, 'at'], counted)
  const labels =
    document.labels === undefined ? undefined : readLabels(document.labels, [...path, 'labels'], counted)
  const causes = document.causes
  for (const [index, cause] of causes?.entries() ?? [])
    checkName('cause', cause, scope.causes, [...path, 'causes', index], report)
  const readings = document.readings
  for (const name of Object.keys(readings ?? {}))
    checkName('reading', name, scope.readings, [...path, 'readings', name], report)
  for (const [name, wanted] of Object.entries(readings ?? {})) {
    if (!Array.isArray(wanted) || Number(wanted[0]) <= Number(wanted[1])) continue
    report('empty-interval', [...path, 'readings', name], 'the first number must not be above the second')
  }
  const says = isPlain(document.says) ? readSays(document.says, [...path, 'says'], report) : undefined
  if (at === undefined || faults > 0) return undefined
  return {
    at,
    state: document.state ?? 'fired',
    ...(labels && { labels }),
    ...(document.likelihood !== undefined && { likelihood: document.likelihood }),
    ...(causes && { causes }),
    ...(readings && { readings }),
    ...(says && { says }),
  }
}

function readLabels(value: unknown, path: Path, { each, report }: ExampleScope): readonly Labels[] {
  const items = Array.isArray(value) ? (value as readonly Plain[]) : [value as Plain]
  return items.map((item, index) => {
    for (const name of Object.keys(item)) {
      if (name === each) continue
      const place = Array.isArray(value) ? [...path, index, name] : [...path, name]
      report('unknown-label', place, `this rule is not judged for each ${quote(name)}`, {
        at: 'key',
        hint: each === undefined ? 'leave labels out: the rule has no for_each' : `it is for each ${each}`,
      })
    }
    return Object.fromEntries(Object.entries(item).map(([name, label]) => [name, String(label)]))
  })
}

function checkName(
  kind: 'cause' | 'reading',
  name: string,
  known: Iterable<string> | undefined,
  path: Path,
  report: Report,
): void {
  const names = known && [...known]
  if (!names || names.includes(name)) return
  report(`unknown-${kind}`, path, `this rule has no ${kind} called ${quote(name)}`, {
    at: kind === 'reading' ? 'key' : 'value',
    hint: () =>
      didYouMean(name, names) ??
      (names.length > 0 ? `there are ${names.join(', ')}` : `the rule names no ${kind}s`),
  })
}

function readSays(value: Plain, path: Path, report: Report): WantedFinding['says'] {
  const says: Record<string, Partial<Record<SaidPart, readonly string[]>>> = {}
  for (const [locale, words] of Object.entries(value)) {
    if (!isLocale(locale)) {
      report('bad-locale', [...path, locale], `${quote(locale)} is not a language`, {
        at: 'key',
        hint: 'write en, fr or pt-BR',
      })
    } else if (checkShape('wantedWords', words, [...path, locale], report).ok) {
      says[locale] = Object.fromEntries(
        Object.entries(words as Plain).map(([part, pieces]) => [part, [pieces].flat() as readonly string[]]),
      )
    }
  }
  return says
}
