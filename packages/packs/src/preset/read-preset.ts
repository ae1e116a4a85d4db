import type { Catalogue } from '@scram/core'
import type { PresetDocument } from '@scram/schemas'
import { isPlain, mapIn, own, type Plain } from '../plain.ts'
import type { Path, Problem, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { ShapeName } from '../shapes/shape.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readYaml } from '../yaml/yaml-file.ts'

/**
 * Reads a preset: how the tags of event files become metrics. Never throws.
 *
 * @param catalogue The metrics and facts that it may name
 * @returns every problem, and the document where there is none
 */
export function readPreset(
  text: string,
  file: string,
  catalogue: Catalogue,
): { readonly preset?: PresetDocument; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { value, report, close } = readYaml(file, text, problems)
  if (value === undefined) return { problems }
  checkShape('preset', value, [], report)
  if (isPlain(value)) checkParts(value, catalogue, report)
  close()
  return problems.length > 0 ? { problems } : { preset: value as PresetDocument, problems }
}

function checkParts(document: Plain, catalogue: Catalogue, report: Report): void {
  const check = (name: ShapeName, path: Path, value: unknown): Plain => {
    if (!isPlain(value)) return {}
    checkShape(name, value, path, report)
    return value
  }
  const each = (name: ShapeName, key: string, look: (entry: Plain, path: Path) => void): void => {
    for (const [index, entry] of listIn(document, key).entries())
      look(check(name, [key, index], entry), [key, index])
  }
  const { facts } = catalogue
  const metrics = Object.entries(catalogue.metrics).flatMap(([name, { aliases }]) => [
    name,
    ...(aliases ?? []),
  ])

  const detect = check('presetDetect', ['detect'], document.detect)
  for (const key of ['tags', 'folders'])
    for (const [index, source] of listIn(detect, key).entries())
      checkPattern(source, ['detect', key, index], report)
  for (const [part, source] of Object.entries(mapIn(document, 'parts')))
    checkPattern(source, ['parts', part], report)

  const checkPlace = ({ tag, part }: Plain, path: Path): void => {
    checkPattern(tag, [...path, 'tag'], report)
    const known = Object.keys(mapIn(document, 'parts'))
    if (typeof part === 'string' && !known.includes(part))
      report('unknown-value', [...path, 'part'], `no part is called ${quote(part)}`, {
        hint: didYouMean(part, known) ?? 'say under "parts" which folders it is',
      })
  }
  each('presetTag', 'tags', (entry, path) => {
    checkPlace(entry, path)
    const { metric, at } = entry
    // What a pattern captures is known only when there are tags.
    if (typeof metric === 'string' && !metric.includes('$') && !metrics.includes(metric))
      report('unknown-metric', [...path, 'metric'], `no metric called ${quote(metric)} is declared`, {
        hint: didYouMean(metric, metrics) ?? 'declare it in the pack whose rules are about it',
      })
    else if (metric === undefined && typeof at === 'string' && at !== 'end' && 'tag' in entry)
      report('missing-key', [...path, 'tag'], 'these tags have no "metric"', {
        at: 'key',
        hint: 'say which metric they are',
      })
  })
  each('presetHistogram', 'histograms', checkPlace)
  const checkFacts = (names: Plain, path: Path): void => {
    for (const name of Object.keys(names))
      if (own(facts, name) === undefined)
        report('unknown-fact', [...path, name], `no fact called ${quote(name)} is declared`, {
          at: 'key',
          hint: didYouMean(name, Object.keys(facts)),
        })
  }
  each('presetText', 'texts', (entry, path) => {
    checkPattern(entry.tag, [...path, 'tag'], report)
    checkFacts(mapIn(entry, 'facts'), [...path, 'facts'])
  })
  for (const key of ['hparams', 'constants']) checkFacts(mapIn(document, key), [key])
}

function checkPattern(source: unknown, path: Path, report: Report): void {
  if (typeof source !== 'string') return
  try {
    new RegExp(source, 'iu')
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /u, '').toLowerCase() : ''
    report('wrong-value', path, `${quote(source)} is not a regular expression`, { hint: reason })
  }
}

function listIn(document: Plain, key: string): readonly unknown[] {
  const found = document[key]
  return Array.isArray(found) ? found : []
}
