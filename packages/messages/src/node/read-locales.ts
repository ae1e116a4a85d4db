import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LocaleWords } from '../locale/locale-words.ts'
import { readLocale } from '../locale/read-locale.ts'

// The same distance from src/node and from dist/node.
const shipped = fileURLToPath(new URL('../../locales/', import.meta.url))

/**
 * Reads SCRAM's own words in every language that there is a folder for, by locale. A folder bears the locale's name and
 * holds a `words.yaml`; nothing else lists it.
 *
 * Throws one error that names everything that is wrong with the files, each with file, line and column.
 */
export function readLocales(folder: string = shipped): Record<string, LocaleWords> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const problems: string[] = []
  const locales: Record<string, LocaleWords> = {}
  for (const { name } of names) {
    const file = join(folder, name, 'words.yaml')
    const reading = readLocale(readFileSync(file, 'utf8'), file)
    for (const { line, column, message } of reading.problems)
      problems.push(`${file}:${line}:${column} ${message}`)
    if (reading.words === undefined) continue
    if (reading.words.locale !== name) problems.push(`${file}:1:1 locale must be the folder's name, ${name}`)
    locales[name] = reading.words
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return locales
}
