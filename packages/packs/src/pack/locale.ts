/** Whether a text is a language tag as browsers know it: `fr`, `pt-BR`, `en-x-kids`. */
export function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
