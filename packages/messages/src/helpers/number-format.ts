/** Writes a finite number as it stands, without rounding it any further. */
export type NumberFormat = (value: number, style?: Intl.NumberFormatOptions) => string

/** Makes the number format of a BCP-47 locale; each `Intl` formatter is made once, because making one is dear. */
export function createNumberFormat(locale: string): NumberFormat {
  const made = new Map<string, Intl.NumberFormat>()
  return (value, style = {}) => {
    const key = `${style.style} ${style.unit}`
    // Fifteen digits are what a double holds for certain, so 14.3 / 100 shows no trace of the division.
    const format = made.get(key) ?? new Intl.NumberFormat(locale, { ...style, maximumSignificantDigits: 15 })
    made.set(key, format)
    return format.format(value)
  }
}
