import type { LocaleFile, Locales } from './locale-words.ts'
import { readLocale } from './read-locale.ts'

/** The words of a pack in one language, as text. */
export interface PackWordsFile {
  readonly locale: string
  /** The name of the pack. */
  readonly pack: string
  /** The name that problems carry. */
  readonly file: string
  readonly text: string
}

/** Words that a course brings: SCRAM's own said in its way, and the words of packs. */
export interface CourseWords {
  readonly locales: Locales
  readonly packs: readonly PackWordsFile[]
}

/**
 * Reads the words of a course: `<locale>/words.yaml` for what SCRAM itself says, `<locale>/<pack>.yaml` for the rules of a
 * pack. None needs to be complete.
 *
 * @param files their texts by their paths in the folder
 * @param folder the name of the folder, for problems
 * @param warn told what cannot be read; the rest is used
 */
export function readCourseWords(
  files: Readonly<Record<string, string>>,
  folder: string,
  warn: (text: string) => void,
): CourseWords {
  const locales: Record<string, LocaleFile> = {}
  const packs: PackWordsFile[] = []
  for (const [path, text] of Object.entries(files)) {
    const [, locale = '', name] = /^([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? []
    if (name === undefined || name === 'glossary') continue
    const file = folder === '' ? path : `${folder}/${path}`
    if (name !== 'words') {
      packs.push({ locale, pack: name, file, text })
      continue
    }
    const { words, problems } = readLocale(text, file, locale)
    for (const { line, column, message } of problems) warn(`${file}:${line}:${column} ${message}`)
    locales[locale] = words
  }
  return { locales, packs }
}
