import { isLocaleKey, localiseCatalogue, tellOwnSamples, tellSample, type Voice } from '@scram/messages'
import type { Part } from './part.ts'
import { sampleFindings } from './sample-findings.ts'

/** Says a text of a part as a person would read it; undefined where it says nothing by itself, or is broken. */
export type Samples = (key: string, text: string) => readonly string[] | undefined

/** Makes what says the texts of a part in a language: those of rules with the numbers of their own examples. */
export async function createSamples(voice: Voice, { name, set }: Part): Promise<Samples> {
  if (set === undefined)
    return (key, text) =>
      isLocaleKey(key) && text.includes('{{') ? tellOwnSamples(voice, key, text) : undefined
  const findings = await sampleFindings(set, name)
  const catalogue = localiseCatalogue(set.catalogue, voice, set.words)
  return (key, text) => {
    const rule = set.rules.find(({ id }) => key.startsWith(`${id.slice(name.length + 1)}.`))
    const finding = rule && findings.get(rule.id)
    if (!finding || !text.includes('{{')) return undefined
    const said = tellSample(voice, rule, finding, catalogue, text)
    return said === undefined ? undefined : [said]
  }
}
