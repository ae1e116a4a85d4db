import {
  type Catalogue,
  type Finding,
  type Message,
  type Narrator,
  type Rule,
  type RuleCalibration,
  tellOnce,
  type Words,
} from '@scram/core'
import { languageOf } from '../locale/locale-chain.ts'
import type { Locales } from '../locale/locale-words.ts'
import { resolveLocale } from '../locale/resolve-locale.ts'
import { sayDiagnostic } from '../locale/say-diagnostic.ts'
import { voiceOf } from '../locale/voice.ts'
import { layersOf } from './layers.ts'
import { localiseCatalogue } from './localise-catalogue.ts'
import { createRuleVoice, type PlaceOfWords } from './rule-voice.ts'
import { tellBlind } from './tell-blind.ts'
import { tellFinding } from './tell-finding.ts'
import { tellPlainly } from './tell-plainly.ts'

/** What a narrator speaks from. */
export interface NarratorOptions {
  readonly rules: readonly Rule[]
  readonly words: Words
  readonly catalogue: Catalogue
  /** SCRAM's own words by locale, as `readLocales` gives them. */
  readonly locales: Locales
  /** The language to speak, a BCP-47 tag: `es`, `es-MX`, `en-x-kids`. */
  readonly locale: string
  /** The framework whose hints are given for metrics that are not logged; all that the catalogue has unless given. */
  readonly framework?: string
  /** How often each rule was found right, by rule id. Without it the words say that a rule is a rule of thumb. */
  readonly calibration?: Readonly<Record<string, RuleCalibration>>
  /** Where a text of a rule's words stands, for what is told of it. */
  readonly placeOf?: PlaceOfWords
  /** Told, once each, of words that are missing or broken; the narrator speaks on without them. */
  readonly warn?: (text: string) => void
}

/**
 * Makes a narrator for one language. It never throws and never leaves a part of a message blank: a string that is missing
 * or broken in a language is said in the next one, and where there is none a plain sentence takes its place.
 *
 * Throws at once where `locales` is empty.
 */
export function createNarrator(options: NarratorOptions): Narrator {
  const { locales, locale, framework } = options
  const warn = tellOnce(options.warn ?? (() => {}))
  const voice = voiceOf(resolveLocale(locales, locale, warn))
  const layers = layersOf(options.words, voice, locales, locale)
  const catalogue = localiseCatalogue(options.catalogue, voice, options.words)
  const speakers = new Map(
    options.rules.map(
      (rule) =>
        [
          rule.id,
          { rule, speak: createRuleVoice(rule, { layers, locale, warn, placeOf: options.placeOf }) },
        ] as const,
    ),
  )
  if (languageOf(voice.words.locale) !== languageOf(locale)) {
    warn(`SCRAM has no words of its own in ${locale}; it speaks ${voice.find('name') ?? voice.words.locale}`)
  }

  return {
    tell(finding: Finding): Message {
      const speaker = speakers.get(finding.rule)
      if (speaker === undefined) return tellPlainly(voice, finding)
      const calibration = options.calibration?.[finding.rule]?.[finding.likelihood]
      return tellFinding({ voice, catalogue, ...speaker, calibration }, finding)
    },
    tellBlind(blind): string {
      return tellBlind({ voice, catalogue, framework, speaker: speakers.get(blind.rule) }, blind)
    },
    tellTrouble: (trouble) => sayDiagnostic(voice, trouble),
  }
}
