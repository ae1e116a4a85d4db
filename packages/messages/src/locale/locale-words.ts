import type { LocaleKey } from './locale-strings.ts'
import type { OwnUnit, PluralForms } from './units.ts'

/** SCRAM's own words in one language: what surrounds the words of a rule. */
export interface LocaleWords {
  /** A BCP-47 tag, by which numbers and lists are written too. */
  readonly locale: string
  /** The language's name in itself: `español`. */
  readonly name: string
  /** A template for each thing that SCRAM says. */
  readonly strings: Readonly<Record<LocaleKey, string>>
  readonly units: Readonly<Record<OwnUnit, PluralForms>>
  /** Titles and hints of metrics and facts in this language, in place of the catalogue's. */
  readonly metrics: Readonly<Record<string, MetricWords>>
}

/** What a locale may say of a metric or fact in place of the catalogue. */
export interface MetricWords {
  readonly title?: string
  /** How to get it logged, by framework or `any`. */
  readonly log?: Readonly<Record<string, string>>
}
