import type { PackSet } from './pack-set.ts'

/** Says where a text of a rule's words stands, as `file:line:column`, for a narrator; undefined where it is nowhere. */
export function placeOfWords(
  set: PackSet,
): (rule: string, path: readonly string[], locale: string) => string | undefined {
  return (rule, path, locale) => {
    const at = set.locateWords(rule, path, locale)
    return at && `${at.file}:${at.line}:${at.column}`
  }
}
