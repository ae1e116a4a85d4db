import type { EntryWords } from '@scram/core'
import { isPlain } from '../plain.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

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
  const { document } = checkShape('packOverlay', pack, [packWordsKey], report)
  const metrics = isPlain(pack) && isPlain(pack.metrics) ? pack.metrics : {}
  const sound = Object.entries(metrics).filter(
    ([name, words]) => checkShape('metricOverlay', words, [packWordsKey, 'metrics', name], report).ok,
  )
  const entries = Object.fromEntries(sound) as PackWords['entries']
  return document?.title === undefined ? { entries } : { title: document.title, entries }
}
