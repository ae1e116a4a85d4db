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

// Unicode keeps these ranges for scripts from right to left.
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const mark = '\u200f'

/**
 * Marks the beginning of a text from right to left whose first letter is of another script, or which has none but in what is
 * set off: a text is read in the direction of its first letter where nothing else says how.
 */
export function beginRightToLeft(text: string): string {
  if (text.startsWith(mark)) return text
  let depth = 0
  let isMoreThanSetOff = false
  for (const char of text) {
    if (/[\u2066-\u2068]/.test(char)) depth++
    else if (char === '\u2069') depth--
    else if (depth <= 0 && /\p{L}/u.test(char)) return rightToLeftLetter.test(char) ? text : mark + text
    else if (depth <= 0 && /\S/.test(char)) isMoreThanSetOff = true
  }
  return isMoreThanSetOff ? mark + text : text
}

/** Sets off what is read from left to right wherever it stands, such as a power of ten. */
export function isolateLeftToRight(text: string): string {
  return `\u2066${text}\u2069`
}
