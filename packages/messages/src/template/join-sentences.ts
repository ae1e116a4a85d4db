import { tidyLine } from './tidy.ts'

/** Puts sentences one after the other, with a space between them where their script has one. */
export function joinSentences(sentences: Iterable<string>): string {
  return tidyLine([...sentences].join(' '))
}
