/**
 * The locale of a region with the digits of the language that its words are written in: texts hold numbers too, and a sentence
 * with two kinds of digits is hard to read. Digits that are asked for, as in `ar-u-nu-arab`, stay.
 */
export function withDigitsOf(written: string, locale: string): string {
  if (new Intl.Locale(locale).numberingSystem !== undefined) return locale
  const digits = digitsOf(written)
  return digits === digitsOf(locale)
    ? locale
    : new Intl.Locale(locale, { numberingSystem: digits }).toString()
}

function digitsOf(locale: string): string {
  return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem
}
