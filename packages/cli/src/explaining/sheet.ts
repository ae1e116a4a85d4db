import { createPage, stripControls } from '@scram/messages'
import pc from 'picocolors'
import type { Terminal } from '../terminal.ts'

/** A page of plain sections on a terminal. */
export interface Sheet {
  heading(text: string): void
  /** A paragraph, indented and broken at the width of the terminal; its first line may begin with a mark. */
  text(text: string, indent?: number, mark?: string): void
  /** A line as it is, from left to right. */
  line(text?: string): void
}

/** Makes a sheet; whatever is put on it is cleaned of control characters, for packs and recordings come from others. */
export function createSheet(
  { out, columns, color }: Pick<Terminal, 'out' | 'columns' | 'color'>,
  { rightToLeft = false }: { readonly rightToLeft?: boolean } = {},
): Sheet {
  const style = pc.createColors(color)
  const page = createPage({ columns, rightToLeft })
  const write = (lines: readonly string[]): void => out(`${lines.join('\n')}\n`)
  return {
    heading: (text) => write(['', ...page.text(text).map((line) => style.bold(line))]),
    text: (text, indent = 2, mark = '') => write(page.text(mark + text, { indent, hang: mark.length })),
    line: (text = '') => write([(rightToLeft && text !== '' ? '\u200e' : '') + stripControls(text)]),
  }
}
