import type { Catalogue } from '@scram/core'
import { patterns } from '@scram/schemas'
import { isPlain, own, type Plain } from '../plain.ts'
import type { Problem, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { Checked } from '../shapes/documents.ts'
import { quote } from '../text/quote.ts'
import { readYaml } from '../yaml/yaml-file.ts'

const metricName = new RegExp(patterns.metric, 'u')

/** Reads catalogue.yaml. What is at fault is left out and reported; never throws. */
export function readCatalogue(
  text: string,
  file = 'catalogue.yaml',
): { readonly catalogue: Catalogue; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { value, report } = readYaml(file, text, problems)
  if (value === undefined) return { catalogue: { metrics: {}, facts: {} }, problems }
  checkShape('catalogue', value, [], report)
  return { catalogue: isPlain(value) ? readEntries(value, report) : { metrics: {}, facts: {} }, problems }
}

/** Reads the maps `metrics` and `facts` of a document. */
export function readEntries(document: Plain, report: Report): Catalogue {
  return {
    metrics: readMap('metric', document.metrics, report),
    facts: readMap('fact', document.facts, report),
  }
}

function readMap<Kind extends 'metric' | 'fact'>(
  kind: Kind,
  value: unknown,
  report: Report,
): Record<string, Checked<Kind>> {
  const entries: Record<string, Checked<Kind>> = {}
  for (const [name, entry] of Object.entries(isPlain(value) ? value : {})) {
    const path = [`${kind}s`, name]
    if (!metricName.test(name)) {
      const hint = 'use letters, digits, _ and ., beginning with a letter'
      report('bad-name', path, `${quote(name)} is not a name for a ${kind}`, { at: 'key', hint })
      continue
    }
    const { document } = checkShape(kind, entry, path, report)
    if (document) entries[name] = document
  }
  return entries
}

/** Adds what a pack declares to a catalogue; a name that is taken by something else is reported. */
export function extendCatalogue(base: Catalogue, added: Catalogue, report: Report): Catalogue {
  const merge = <Entry>(
    kind: 'metrics' | 'facts',
    old: Readonly<Record<string, Entry>>,
    more: Readonly<Record<string, Entry>>,
  ): Record<string, Entry> => {
    const merged: Record<string, Entry> = { ...old }
    for (const [name, entry] of Object.entries(more)) {
      const existing = own(old, name)
      if (existing === undefined) merged[name] = entry
      else if (JSON.stringify(existing) !== JSON.stringify(entry)) {
        report('name-taken', [kind, name], `${quote(name)} is declared already, as something else`, {
          at: 'key',
          hint: 'leave it out to use what is declared, or choose another name',
        })
      }
    }
    return merged
  }
  return {
    metrics: merge('metrics', base.metrics, added.metrics),
    facts: merge('facts', base.facts, added.facts),
  }
}
