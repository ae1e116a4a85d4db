import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LocaleFile, Locales } from '../locale/locale-words.ts'
import { readLocale } from '../locale/read-locale.ts'

/** The folder of the languages that ship; the same distance from src/node and from dist/node. */
export const shippedLocales: string = fileURLToPath(new URL('../../locales/', import.meta.url))

/**
 * Finds SCRAM's own words in every language that there is a folder for, by locale. A folder bears the locale's name and
 * holds a `words.yaml`; nothing else lists it. A file is read when its words are first asked for.
 *
 * @param warn told what is wrong with a file; its other words are used
 */
export function readLocales(
  folder: string = shippedLocales,
  warn: (text: string) => void = () => {},
): Locales {
  const locales: Record<string, LocaleFile> = {}
  for (const name of localesIn(folder)) {
    let words: LocaleFile | undefined
    const read = (): LocaleFile => {
      const file = join(folder, name, 'words.yaml')
      const reading = readLocale(readFileSync(file, 'utf8'), file, name)
      for (const { line, column, message } of reading.problems) warn(`${file}:${line}:${column} ${message}`)
      return reading.words
    }
    const get = (): LocaleFile => {
      words ??= read()
      return words
    }
    Object.defineProperty(locales, name, { get, enumerable: true })
  }
  return locales
}

/** The names of the folders that hold words. */
export function localesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'words.yaml')))
    .map(({ name }) => name)
    .sort()
}
