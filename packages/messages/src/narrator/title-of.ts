import type { Catalogue } from '@scram/core'
import type { MetricWords } from '../locale/locale-words.ts'
import type { Voice } from '../locale/voice.ts'

/** What a metric or fact is called by a learner, in the language of the voice or else as the catalogue has it: `validation loss`. */
export function titleOf(voice: Voice, { metrics, facts }: Catalogue, name: string): string | undefined {
  return wordsOf(voice, name)?.title ?? own(metrics, name)?.title ?? own(facts, name)?.title
}

/** What a language says of a metric or fact in place of the catalogue. */
export function wordsOf(voice: Voice, name: string): MetricWords | undefined {
  return own(voice.words.metrics, name)
}

function own<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined
}
