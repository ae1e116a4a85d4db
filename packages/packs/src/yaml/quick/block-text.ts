import { type Cursor, giveUp } from './cursor.ts'

/**
 * Reads a text that begins with `>`, `>-`, `|` or `|-`, to the start of the line after it.
 *
 * @param indent the column that its lines must stand right of
 */
export function readBlockText(cursor: Cursor, indent: number): string {
  const { text } = cursor
  header.lastIndex = cursor.at
  const [matched, style, strip] = header.exec(text) ?? giveUp()
  cursor.at += matched.length
  const column = countSpaces(text, cursor.at)
  if (column <= indent || isLineEnd(text, cursor.at + column)) giveUp()
  const lines: string[] = []
  while (cursor.at < text.length) {
    const found = countSpaces(text, cursor.at)
    const isEmpty = isLineEnd(text, cursor.at + found)
    if (isEmpty && found > column) giveUp()
    if (!isEmpty && found < column) break
    const end = text.indexOf('\n', cursor.at)
    const stop = end < 0 ? text.length : end
    lines.push(isEmpty ? '' : text.slice(cursor.at + column, stop))
    cursor.at = end < 0 ? text.length : end + 1
  }
  while (lines.at(-1) === '') lines.pop()
  const body = style === '|' ? lines.join('\n') : fold(lines)
  return strip === '-' ? body : `${body}\n`
}

const header = /([|>])(-?) *\n/uy

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text.charCodeAt(at) === 10
}

function countSpaces(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32) at++
  return at - from
}

/** Joins lines by spaces; as many empty lines as there are between two stand for as many line ends. */
function fold(lines: readonly string[]): string {
  let folded = ''
  let ends = 0
  for (const line of lines) {
    // Lines that are indented further, and spaces at the end of one, are kept as they are.
    if (line.startsWith(' ') || line.endsWith(' ')) giveUp()
    if (line === '') ends++
    else {
      if (folded !== '') folded += ends === 0 ? ' ' : '\n'.repeat(ends)
      folded += line
      ends = 0
    }
  }
  return folded
}
