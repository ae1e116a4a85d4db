const chains = new Map<string, readonly string[]>()

/**
 * The locales to look in, nearest first: for `es-MX` there, then in `es`; for `en-x-kids` there, then in `en`.
 *
 * Each is looked for in every way of writing it, with the script and the region that CLDR says are likely: who asks for
 * `zh-CN`, or `zh`, reads `zh-Hans`, and who asks for `pt` reads `pt-BR`, but nobody is given a script other than their
 * own that way. Of a tag that is not well-formed, the parts that are remain; a character set, as in `zh_CN.UTF-8`, is no
 * part of it.
 */
export function localeChain(locale: string): readonly string[] {
  const known = chains.get(locale)
  if (known !== undefined) return known
  const asked = widen(canonicalLocale(locale.replace(/[.@].*$/, '')))
  const chain = asked.slice(0, 1).flatMap((nearest) => {
    const full = new Intl.Locale(nearest).maximize()
    const likely = widen(full.toString()).filter((tag) => scriptOf(tag) === full.script)
    return [...new Set([nearest, ...likely.flatMap(waysToWrite), ...asked])]
  })
  chains.set(locale, chain)
  return chain
}

/** A tag, and what remains as its parts are taken off one by one. */
function widen(tag: string): readonly string[] {
  const parts = tag.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-')).filter(isWellFormed)
}

function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script
}

/** All tags that mean the same as this one; those with a region come last where it has none. */
function waysToWrite(tag: string): readonly string[] {
  const full = new Intl.Locale(tag).maximize()
  const { language, script, region } = full
  const write = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('-')
  const rest = full.toString().slice(write(language, script, region).length)
  const ways = [write(language, script, region), write(language, region), write(language, script), language]
    .map((each) => each + rest)
    .filter((each) => new Intl.Locale(each).maximize().toString() === full.toString())
  const adds = (way: string): number =>
    Number(new Intl.Locale(way).region !== undefined && new Intl.Locale(tag).region === undefined)
  return ways.toSorted((a, b) => adds(a) - adds(b))
}

/** Writes a tag the way BCP 47 has it, `pt_br` as `pt-BR`; a tag that is not well-formed stays as it is. */
export function canonicalLocale(locale: string): string {
  const tag = locale.replaceAll('_', '-')
  return isWellFormed(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? locale) : locale
}

/** The language of a tag: `es` of `es-MX`. */
export function languageOf(locale: string): string {
  return localeChain(locale)[0]?.split('-')[0] ?? locale
}

/** The plural forms of a language; undefined where the tag is not that of a language known here. */
export function pluralFormsOf(locale: string): readonly string[] | undefined {
  if (!pluralForms.has(locale)) pluralForms.set(locale, findPluralForms(locale))
  return pluralForms.get(locale)
}

const pluralForms = new Map<string, readonly string[] | undefined>()

function findPluralForms(locale: string): readonly string[] | undefined {
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
