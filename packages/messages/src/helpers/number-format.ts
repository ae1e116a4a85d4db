/** Writes a finite number as it stands, without rounding it any further. */
export type NumberFormat = (value: number, style?: Intl.NumberFormatOptions) => string

// Fifteen digits are what a double holds for certain, so 14.3 / 100 shows no trace of the division.
const digits = { maximumSignificantDigits: 15 } as const

/** Makes the number format of a BCP-47 locale; each `Intl` formatter is made once, because making one is dear. */
export function createNumberFormat(locale: string): NumberFormat {
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
