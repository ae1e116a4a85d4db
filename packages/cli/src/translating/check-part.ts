import { checkTranslation, type TranslationRules } from '@scram/messages'
import type { Problem } from '@scram/packs'
import type { Part } from './part.ts'

/**
 * Gives everything that is wrong with a part in one language, each with its place; a file that is not there lacks
 * everything, and says so once.
 *
 * @param heldTo how the terms are written in the language of the source and in this one, and what both said before
 */
export function checkPart(
  part: Part,
  locale: string,
  file: string,
  heldTo: Pick<TranslationRules, 'glossaries' | 'before'>,
): readonly Problem<string>[] {
  const reading = part.read(locale)
  const below = part.below(locale)
  const rules = { ...heldTo, source: part.source, part: part.name, from: part.from, locale, below }
  const found = checkTranslation(reading?.words.texts ?? {}, rules)
  if (reading === undefined) {
    const missing = found.length
    const count = Object.keys(part.source).length
    const message = `there are no words in ${locale}: ${missing} of ${count} texts are missing`
    const hint = `scram messages new ${locale} makes the file`
    return missing === 0
      ? []
      : [{ code: 'missing', severity: 'error', message, file, line: 1, column: 1, hint }]
  }
  const unread = reading.problems.map(
    (problem): Problem<string> => ({ ...problem, code: 'unreadable', severity: 'error' }),
  )
  // Of a file that is no YAML nothing is known, not even what it lacks.
  if (reading.keys.size === 0 && unread.length > 0) return unread
  const told = found.map(
    ({ code, key, message }): Problem<string> => ({
      code,
      severity: 'error',
      message,
      ...reading.locate(key),
    }),
  )
  return [...unread, ...told].toSorted((a, b) => a.line - b.line)
}
