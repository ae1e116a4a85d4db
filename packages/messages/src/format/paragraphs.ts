import type { Voice } from '../locale/voice.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Puts Markdown together from lines of text. */
export interface Paragraphs {
  /** A text as one line that shows it literally, in the direction of the language. */
  line(text: string): string
  /** Marks up a line that is Markdown already, so that it is read in the direction of the language. */
  directed(markdown: string): string
  /** Blocks one under the other; empty ones are left out. Ends with a line end. */
  block(blocks: readonly string[]): string
}

/**
 * Makes paragraphs for a voice. TensorBoard takes no HTML, so a language from right to left is set off with the characters
 * that Unicode has for it instead of with `dir`.
 */
export function createParagraphs({ rightToLeft }: Pick<Voice, 'rightToLeft'>): Paragraphs {
  const directed = (markdown: string): string => (rightToLeft ? `\u2067${markdown}\u2069` : markdown)
  return {
    line: (text) => directed(escapeMarkdown(text)),
    directed,
    block: (blocks) => `${blocks.filter((each) => each !== '').join('\n\n')}\n`,
  }
}
