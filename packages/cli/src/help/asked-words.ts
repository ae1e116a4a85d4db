import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LanguageOptions } from '../open-words.ts'
import type { Terminal } from '../terminal.ts'

/** The words that a call asks for, before it is looked at in earnest: help and complaints are said in them too. */
export function askedWords({ locale, cwd }: Terminal, argv: readonly string[]): LanguageOptions {
  const folder = givenTo(argv, /^--messages(?:=(.+))?$/u)
  const isThere =
    folder !== undefined && statSync(resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory()
  return {
    locale: givenTo(argv, /^(?:--locale(?:=(.+))?|-l(.+)?)$/u) ?? locale,
    ...(isThere && { messages: folder }),
  }
}

/** What an option is given, in the same argument or the next. */
function givenTo(argv: readonly string[], option: RegExp): string | undefined {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return undefined
    const found = option.exec(argument)
    if (found) return found.slice(1).find((value) => value !== undefined) ?? argv[index + 1]
  }
  return undefined
}
