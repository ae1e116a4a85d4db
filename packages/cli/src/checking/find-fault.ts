import { type Files, meantBy, type Problem } from '@scram/packs'

/** The text at fault, where it is known how far it reaches, and what was probably meant. */
export interface Fault {
  readonly text: string
  readonly meant?: string
}

/**
 * Finds the text that a problem is about: what its message quotes, if that stands at its place. A message that quotes
 * something else gives nothing, so that what is mended is never more than what is wrong.
 */
export function findFault({ file, line, column, message, hint }: Problem, files: Files): Fault | undefined {
  const source = Object.hasOwn(files, file) ? files[file]?.split('\n')[line - 1] : undefined
  if (source === undefined) return undefined
  const quoted = [...message.matchAll(/"([^"]+)"/gu)].map(([, text = '']) => text)
  const text = quoted.find((each) => source.startsWith(each, column - 1))
  if (text === undefined) return undefined
  const meant = meantBy(hint)
  return { text, ...(meant !== undefined && { meant }) }
}
