/**
 * The locales to look in, nearest first: `es-MX` gives `es-MX`, `es`; `en-x-kids` gives `en-x-kids`, `en`. Of a tag that
 * is not well-formed, the parts that are remain.
 */
export function localeChain(locale: string): readonly string[] {
  const parts = canonicalLocale(locale).split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-')).filter(isWellFormed)
}

/** Writes a tag the way BCP 47 has it, `pt_br` as `pt-BR`; a tag that is not well-formed stays as it is. */
export function canonicalLocale(locale: string): string {
  const tag = locale.replaceAll('_', '-')
  return isWellFormed(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? locale) : locale
}

/** The language of a tag: `es` of `es-MX`. */
export function languageOf(locale: string): string {
  return localeChain(locale).at(-1) ?? locale
}

/** The plural forms of a language; undefined where the tag is not that of a language known here. */
export function pluralFormsOf(locale: string): readonly string[] | undefined {
  if (!isWellFormed(locale) || Intl.PluralRules.supportedLocalesOf(locale).length === 0) return undefined
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories
}

const wellFormed = new Map<string, boolean>()

function isWellFormed(tag: string): boolean {
  const known = wellFormed.get(tag)
  if (known !== undefined) return known
  const is = canBeWritten(tag)
  wellFormed.set(tag, is)
  return is
}

function canBeWritten(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
