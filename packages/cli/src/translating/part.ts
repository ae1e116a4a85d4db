import { existsSync, readFileSync } from 'node:fs'
import { type LocaleReading, languageOf, localeChain, readLocale, type SourceTexts } from '@scram/messages'
import type { PackSet } from '@scram/packs'
import { shownPath } from './shown-path.ts'

/** One file of words in each language: SCRAM's own, or those of a pack. */
export interface Part {
  /** `words`, or the name of the pack. */
  readonly name: string
  /** The language that it is translated from. */
  readonly from: string
  readonly source: SourceTexts
  /** What the source says of texts, and of maps of texts, by their keys. */
  readonly notes?: Readonly<Record<string, string>>
  /** The rules that say these words, where it is a pack. */
  readonly set?: PackSet
  /** The file of a language, whether it is there or not. */
  fileOf(locale: string): string
  /** The words of a language; undefined where there is no such file. */
  read(locale: string): LocaleReading | undefined
  /** What a language says without its own file: what that is laid over, and what the language says that it is a tone of. */
  below(locale: string): Readonly<Record<string, string>>
}

/** What a part is made from. */
export interface PartOptions extends Pick<Part, 'name' | 'from' | 'source' | 'notes' | 'set'> {
  readonly cwd: string
  /** Where the words of a language are shipped. */
  readonly home: (locale: string) => string
  /** Where they are worked on, where that is elsewhere. */
  readonly work?: (locale: string) => string
  /** What the language that all is translated from says elsewhere. */
  readonly given: Readonly<Record<string, string>>
  /** What is said in a language by what this is made from, such as the templates of rules. */
  readonly inherited?: (locale: string) => Readonly<Record<string, string>>
}

/** Makes a part. Files are read anew each time that they are asked for. */
export function createPart({ cwd, home, work, given, inherited, ...part }: PartOptions): Part {
  const read = (path: string, locale: string): LocaleReading | undefined =>
    existsSync(path) ? readLocale(readFileSync(path, 'utf8'), shownPath(path, cwd), locale) : undefined
  const pathOf = work ?? home
  return {
    ...part,
    fileOf: pathOf,
    read: (locale) => read(pathOf(locale), locale),
    below(locale) {
      const [own = locale, ...wider] = localeChain(locale)
      const tags = [...wider.toReversed(), ...(work ? [own] : [])]
      const wide = [...wider.toReversed(), own].map((tag) => inherited?.(tag))
      const laid = tags.map((tag) => read(home(tag), tag)?.words.texts)
      const isOfSource = languageOf(locale) === languageOf(part.from)
      return Object.assign({}, isOfSource ? given : {}, ...wide, ...laid)
    },
  }
}
