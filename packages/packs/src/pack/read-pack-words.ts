import type { EntryWords } from '@scram/core'
import { isPlain } from '../plain.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'

/** The key of messages/<locale>.yaml under which the words of pack.yaml stand; no rule can be called so. */
export const packWordsKey = 'pack'

/** Reads what messages/<locale>.yaml says of the metrics and facts that the pack adds. */
export function readPackWords({ value, report }: YamlFile): Readonly<Record<string, EntryWords>> {
  const pack = isPlain(value) ? value[packWordsKey] : undefined
  if (pack === undefined) return {}
  checkShape('packOverlay', pack, [packWordsKey], report)
  const metrics = isPlain(pack) && isPlain(pack.metrics) ? pack.metrics : {}
  const sound = Object.entries(metrics).filter(
    ([name, words]) => checkShape('metricOverlay', words, [packWordsKey, 'metrics', name], report).ok,
  )
  return Object.fromEntries(sound) as Record<string, EntryWords>
}
