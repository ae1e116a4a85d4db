import pc from 'picocolors'
import type { Terminal } from '../terminal.ts'

/** A page of plain sections on a terminal. */
export interface Sheet {
  heading(text: string): void
  /** A paragraph, indented and broken at the width of the terminal; its first line may begin with a mark. */
  text(text: string, indent?: number, mark?: string): void
  /** A line as it is. */
  line(text?: string): void
}

/** Makes a sheet; whatever is put on it is cleaned of control characters, for packs and recordings come from others. */
export function createSheet({ out, columns, color }: Pick<Terminal, 'out' | 'columns' | 'color'>): Sheet {
  const style = pc.createColors(color)
  return {
    heading: (text) => out(`\n${style.bold(clean(text))}\n`),
    text(text, indent = 2, mark = '') {
      const hang = indent + mark.length
      const lines = broken(clean(text), columns - hang)
      for (const [index, line] of lines.entries()) {
        out(`${index === 0 ? ' '.repeat(indent) + mark : ' '.repeat(hang)}${line}\n`)
      }
    },
    line: (text = '') => out(`${clean(text)}\n`),
  }
}

function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD')
}

function broken(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
