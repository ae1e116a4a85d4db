import type { Report } from '@scram/core'
import { createNarrator, type LocaleKey, type LocaleWords, tellOwnSamples, type Voice } from '@scram/messages'
import type { OpenWords } from '../open-words.ts'
import type { Part } from './part.ts'
import { sampleFindings } from './sample-findings.ts'

/** What a language says: of each rule its message, and each of SCRAM's own sentences. */
export interface Preview {
  readonly locale: string
  readonly words: LocaleWords
  readonly rules: readonly PreviewedRule[]
  readonly sentences: readonly PreviewedSentence[]
}

/** A rule's message with the numbers of one of its examples. */
export interface PreviewedRule {
  readonly report: Report
  /** The texts that the language lacks, which are said in another. */
  readonly lacks: readonly string[]
}

/** One of SCRAM's own sentences, once for each plural form. */
export interface PreviewedSentence {
  readonly key: string
  readonly said: readonly string[]
  readonly isMissing: boolean
}

/** Says everything that there is to say in a language. */
export async function preview(
  parts: readonly Part[],
  { locale, locales, words, voice }: OpenWords,
): Promise<Preview> {
  const rules: PreviewedRule[] = []
  const sentences: PreviewedSentence[] = []
  for (const part of parts) {
    const texts = { ...part.below(locale), ...part.read(locale)?.words.texts }
    const isMissing = (key: string): boolean => !Object.hasOwn(texts, key) && locale !== part.from
    if (part.set === undefined) {
      for (const [key, { text, names }] of Object.entries(part.source)) {
        const said = voice.find(key) ?? text
        sentences.push({ key, said: names ? samplesOf(voice, key, said) : [said], isMissing: isMissing(key) })
      }
      continue
    }
    const { set, name } = part
    const narrator = createNarrator({ ...set, locales, locale })
    for (const [id, finding] of await sampleFindings(set, name)) {
      const own = `${id.slice(name.length + 1)}.`
      rules.push({
        report: { ...finding, message: narrator.tell(finding) },
        lacks: Object.keys(part.source).filter((key) => key.startsWith(own) && isMissing(key)),
      })
    }
  }
  return { locale, words, rules, sentences }
}

function samplesOf(voice: Voice, key: string, text: string): readonly string[] {
  return tellOwnSamples(voice, key as LocaleKey, text) ?? [text]
}
