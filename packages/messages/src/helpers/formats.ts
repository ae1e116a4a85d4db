import { languageOf } from '../locale/locale-chain.ts'

/** Writes a finite number as it stands, without rounding it any further. */
export type NumberFormat = (value: number, style?: Intl.NumberFormatOptions) => string

/** How a locale writes numbers, chooses plural forms and joins lists. */
export interface Formats {
  readonly number: NumberFormat
  /** The plural form that a number takes: `one`, `other`, … */
  readonly plural: (value: number) => Intl.LDMLPluralRule
  readonly list: (texts: readonly string[]) => string
  /** Writes a share as a range in percent: `81% – 93%`. */
  readonly percentRange: (low: number, high: number) => string
}

// Fifteen digits are what a double holds for certain, so 14.3 / 100 shows no trace of the division.
const digits = { maximumSignificantDigits: 15 } as const

const known = new Map<string, Formats>()

/**
 * The formats of a BCP-47 locale. Each is made once, and when it is first used: making one takes a hundred times as long
 * as using it.
 */
export function formatsOf(locale: string): Formats {
  const formats = known.get(locale) ?? createFormats(locale)
  known.set(locale, formats)
  return formats
}

/** The Chinese word for "and" joins nouns only, and what is listed may be sentences; the narrow form does without it. */
function isChinese(locale: string): boolean {
  return languageOf(locale) === 'zh'
}

function createFormats(locale: string): Formats {
  const numbers = new Map<string, Intl.NumberFormat>()
  const plurals = once(() => new Intl.PluralRules(locale))
  const style = isChinese(locale) ? 'narrow' : 'long'
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction', style }))
  const shares = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))
  return {
    number: (value, style) => {
      const key = style?.unit ?? style?.style ?? ''
      const format = numbers.get(key) ?? new Intl.NumberFormat(locale, { ...style, ...digits })
      numbers.set(key, format)
      return format.format(value)
    },
    plural: (value) => plurals().select(value),
    list: (texts) => lists().format(texts),
    percentRange: (low, high) => shares().formatRange(low, high),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
