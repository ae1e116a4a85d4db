/** Whether a text is a language tag as browsers know it: `fr`, `pt-BR`, `en-x-kids`. */
export function isLocale(text: string): boolean {
  try {
    // A longer word may be one as well, but none is; "spanish" is not Spanish.
    return /^[a-z]{2,3}(?:-|$)/iu.test(text) && Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
