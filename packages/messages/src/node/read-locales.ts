import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lazyLocales } from '../locale/lazy-locales.ts'
import type { Locales } from '../locale/locale-words.ts'
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
  return lazyLocales(localesIn(folder), (locale) => {
    const file = join(folder, locale, 'words.yaml')
    const { words, problems } = readLocale(readFileSync(file, 'utf8'), file, locale)
    for (const { line, column, message } of problems) warn(`${file}:${line}:${column} ${message}`)
    return words
  })
}

/** The names of the folders that hold words. */
export function localesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'words.yaml')))
    .map(({ name }) => name)
    .sort()
}
