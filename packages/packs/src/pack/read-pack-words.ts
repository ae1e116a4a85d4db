import type { EntryWords } from '@scram/core'
import { isPlain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { leaveOut, noting, withoutBlank } from './leave-out.ts'

/** The key of messages/<locale>.yaml under which the words of pack.yaml stand; no rule can be called so. */
export const packWordsKey = 'pack'

/** The words of pack.yaml in another language. */
export interface PackWords {
  readonly title?: string
  /** The metrics and facts that the pack adds, by name. */
  readonly entries: Readonly<Record<string, EntryWords>>
}

/** Reads what messages/<locale>.yaml says of its pack. */
export function readPackWords({ value, report }: YamlFile): PackWords {
  const pack = isPlain(value) ? value[packWordsKey] : undefined
  if (pack === undefined) return { entries: {} }
  const faults: Path[] = []
  const note = noting(report, faults, 1)
  checkShape('packOverlay', pack, [packWordsKey], note)
  if (!isPlain(pack)) return { entries: {} }
  for (const [name, words] of Object.entries(isPlain(pack.metrics) ? pack.metrics : {}))
    checkShape('metricOverlay', words, [packWordsKey, 'metrics', name], note)
  const { title, metrics = {} }: PackOverlay = withoutBlank(leaveOut(pack, faults))
  return title === undefined ? { entries: metrics } : { title, entries: metrics }
}

interface PackOverlay {
  readonly title?: string
  readonly metrics?: PackWords['entries']
}
