import type { Sheet } from '../../packages/cli/src/explaining/sheet.ts'
import { plain } from './plain.ts'

/** A sheet that is read as Markdown. */
export interface MarkdownSheet extends Sheet {
  /** What was put on it so far. */
  markdown(): string
}

/**
 * Makes a sheet for pages, so that they say what `scram explain` says: what has a mark becomes an item of a list, as deep
 * as it is indented, and all else a paragraph. Items keep the names of metrics as they are.
 */
export function createMarkdownSheet(): MarkdownSheet {
  const blocks: { text: string; isItem: boolean }[] = []
  const paragraph = (text: string): void => void blocks.push({ text: plain(text), isItem: false })
  return {
    heading: paragraph,
    line: (text = '') => paragraph(text),
    text(text, indent = 2, mark = '') {
      if (mark === '') paragraph(text)
      else blocks.push({ text: `${' '.repeat(indent - 2)}${mark}${plain(text)}`, isItem: true })
    },
    markdown() {
      return blocks
        .filter(({ text }) => text !== '')
        .map(({ text, isItem }, index) => (isItem && blocks[index - 1]?.isItem ? `\n${text}` : `\n\n${text}`))
        .join('')
        .trim()
    },
  }
}
