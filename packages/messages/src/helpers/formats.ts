import { languageOf } from '../locale/locale-chain.ts'

/** Writes a finite number as it stands, without rounding it any further. */
export type NumberFormat = (value: number, style?: Intl.NumberFormatOptions) => string

/** How a locale writes numbers, chooses plural forms and joins lists. */
export interface Formats {
  readonly number: NumberFormat
  readonly plurals: Intl.PluralRules
  readonly lists: Intl.ListFormat
  /** Writes a share as a range in percent: `81% – 93%`. */
  readonly percentRange: (low: number, high: number) => string
}

// Fifteen digits are what a double holds for certain, so 14.3 / 100 shows no trace of the division.
const digits = { maximumSignificantDigits: 15 } as const

const known = new Map<string, Formats>()

/** The formats of a BCP-47 locale; each is made once, because making one takes a hundred times as long as using it. */
export function formatsOf(locale: string): Formats {
  const formats = known.get(locale) ?? {
    number: createNumberFormat(locale),
    plurals: new Intl.PluralRules(locale),
    lists: new Intl.ListFormat(locale, { type: 'conjunction', style: isChinese(locale) ? 'narrow' : 'long' }),
    percentRange: createPercentRange(locale),
  }
  known.set(locale, formats)
  return formats
}

/** The Chinese word for "and" joins nouns only, and what is listed may be sentences; the narrow form does without it. */
function isChinese(locale: string): boolean {
  return languageOf(locale) === 'zh'
}

function createNumberFormat(locale: string): NumberFormat {
  const plain = new Intl.NumberFormat(locale, digits)
  const made = new Map<string, Intl.NumberFormat>()
  return (value, style) => {
    if (style === undefined) return plain.format(value)
    const key = style.unit ?? style.style ?? ''
    const format = made.get(key) ?? new Intl.NumberFormat(locale, { ...style, ...digits })
    made.set(key, format)
    return format.format(value)
  }
}

function createPercentRange(locale: string): Formats['percentRange'] {
  let format: Intl.NumberFormat | undefined
  return (low, high) => {
    format ??= new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
    return format.formatRange(low, high)
  }
}
