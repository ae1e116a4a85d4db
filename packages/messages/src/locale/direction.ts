import { languageOf } from './locale-chain.ts'

// The scripts of languages in use that are written from right to left.
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
])

/** Whether the language of a locale is written from right to left; `ar-XB`, a made-up Arabic, is. */
export function isRightToLeft(locale: string): boolean {
  try {
    return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '')
  } catch {
    return languageOf(locale) !== locale && isRightToLeft(languageOf(locale))
  }
}

/** Sets a name or a number off from the text around it, so that neither turns the other's direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/** Sets off what is read from left to right wherever it stands, such as a power of ten. */
export function isolateLeftToRight(text: string): string {
  return `\u2066${text}\u2069`
}
