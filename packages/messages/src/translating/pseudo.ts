import { pluralFormsOf } from '../locale/locale-chain.ts'

/**
 * Languages that are not: what looks like them was translated, and what does not was not. `en-XA` is accented; `ar-XB` is in
 * Arabic letters, from right to left, with six plural forms. Both are a third longer.
 */
export const pseudoLocales = ['en-XA', 'ar-XB'] as const

/** The tag of such a language. */
export type PseudoLocale = (typeof pseudoLocales)[number]

/**
 * Says a text in a language that is not: readable still, in other letters and a third longer, between brackets that show
 * where it is cut off. What a template fills in stays as it is; a plural gets every form that the language has.
 */
export function pseudo(text: string, locale: PseudoLocale): string {
  const letters = locale === 'en-XA' ? accented : inArabic
  const [open, close] = locale === 'en-XA' ? ['[', ']'] : ['', '']
  const forms = pluralFormsOf(locale) ?? []
  const said = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? tag(part, forms, letters) : letters(part)))
    .join('')
  const shown = text.replace(/\{\{[^}]*\}\}/g, '').length
  return `${open}${said}${letters(padding.slice(0, Math.ceil(shown / 3)))}${close}`
}

const padding = ' one two three four five six seven eight nine ten eleven twelve'.repeat(20)

/** A tag as it is, but for the forms of a plural. */
function tag(text: string, forms: readonly string[], letters: (text: string) => string): string {
  const [, head] = /^(\{\{plural\s+[\w.]+)\s/.exec(text) ?? []
  if (head === undefined) return text
  const given = new Map(
    [...text.matchAll(/(\w+)=(?:'([^']*)'|"([^"]*)")/g)].map(([, form = '', single, double]) => [
      form,
      single ?? double ?? '',
    ]),
  )
  const other = given.get('other') ?? ''
  const options = forms.map((form) => `${form}="${letters(given.get(form) ?? other).replaceAll('"', '’')}"`)
  return `${head} ${options.join(' ')}}}`
}

const plain = [...'abcdefghijklmnopqrstuvwxyz']
const accents = [...'áƀçðéƒĝĥíĵķľɱñóþǫŕšţúṽŵẋýž']
const arabic = [...'ابثدهفغحيجكلمنوپقرستعڤخشىز']

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const other = accents[plain.indexOf(letter.toLowerCase())] ?? letter
    return letter === letter.toLowerCase() ? other : other.toUpperCase()
  })
}

function inArabic(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => arabic[plain.indexOf(letter.toLowerCase())] ?? letter)
}
