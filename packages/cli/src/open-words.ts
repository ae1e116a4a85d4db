import { tellOnce } from '@scram/core'
import {
  type CourseWords,
  type Locales,
  type LocaleWords,
  layLocales,
  resolveLocale,
  type Voice,
  voiceOf,
} from '@scram/messages'
import { readCourseFolder, readLocales } from '@scram/messages/node'
import type { Terminal } from './terminal.ts'

/** The language that a command speaks, as it was called. */
export interface LanguageOptions {
  /** A BCP-47 tag. */
  readonly locale: string
  /** A folder of words of one's own. */
  readonly messages?: string
}

/** What a command speaks from. */
export interface OpenWords {
  readonly locale: string
  readonly locales: Locales
  readonly words: LocaleWords
  readonly voice: Voice
  /** The words that a course brings for packs. */
  readonly packs: CourseWords['packs']
  /** Says on standard error what is missing or broken, each thing once. */
  readonly warn: (text: string) => void
}

/**
 * Finds the words that a command speaks.
 *
 * @throws Error where the folder of one's own words does not exist
 */
export function openWords(
  { err, cwd }: Pick<Terminal, 'err' | 'cwd'>,
  { locale, messages }: LanguageOptions,
): OpenWords {
  const warn = tellOnce((text) => err(`${text}\n`))
  const shipped = readLocales(undefined, warn)
  const course = messages === undefined ? undefined : readCourseFolder(messages, cwd, warn)
  const locales = course === undefined ? shipped : layLocales(course.locales, shipped)
  const words = resolveLocale(locales, locale, warn)
  return { locale, locales, words, voice: voiceOf(words), packs: course?.packs ?? [], warn }
}
