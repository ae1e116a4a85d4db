import type { Catalogue } from '@scram/core'
import type { Voice } from '../locale/voice.ts'

/** What a metric or fact is called by a learner, in the language of the voice or else as the catalogue has it: `validation loss`. */
export function titleOf(voice: Voice, { metrics, facts }: Catalogue, name: string): string | undefined {
  return voice.find(`metrics.${name}.title`) ?? own(metrics, name)?.title ?? own(facts, name)?.title
}

/** How to get a metric logged, by framework, in the language of the voice or else as the catalogue has it. */
export function logOf(voice: Voice, { metrics }: Catalogue, name: string): Readonly<Record<string, string>> {
  const hints = Object.entries(own(metrics, name)?.log ?? {})
  return Object.fromEntries(
    hints.map(([framework, hint]) => [framework, voice.find(`metrics.${name}.log.${framework}`) ?? hint]),
  )
}

function own<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined
}
