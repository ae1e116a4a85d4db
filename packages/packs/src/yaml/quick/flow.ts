import { type Cursor, giveUp } from './cursor.ts'
import { put, readKey } from './key.ts'
import { readQuoted, readWord } from './scalar.ts'

const deepest = 30

/**
 * Reads `{…}` or `[…]`, on one line or several, to behind the closing bracket.
 *
 * @param indent the column that its further lines must stand right of
 */
export function readFlow(cursor: Cursor, indent: number): unknown {
  if (++cursor.depth > deepest) giveUp()
  const value = cursor.next === '{' ? readMap(cursor, indent) : readList(cursor, indent)
  cursor.depth--
  return value
}

function readMap(cursor: Cursor, indent: number): unknown {
  const map: Record<string, unknown> = {}
  cursor.at++
  cursor.skipGap(indent)
  while (cursor.next !== '}') {
    const key = readKey(cursor, 'flow')
    cursor.skipGap(indent)
    put(map, key, readEntry(cursor, indent))
    endEntry(cursor, indent, '}')
  }
  cursor.at++
  return map
}

function readList(cursor: Cursor, indent: number): unknown {
  const list: unknown[] = []
  cursor.at++
  cursor.skipGap(indent)
  while (cursor.next !== ']') {
    list.push(readEntry(cursor, indent))
    endEntry(cursor, indent, ']')
  }
  cursor.at++
  return list
}

function readEntry(cursor: Cursor, indent: number): unknown {
  cursor.count()
  switch (cursor.next) {
    case '{':
    case '[':
      return readFlow(cursor, indent)
    case '"':
    case "'":
      return readQuoted(cursor)
    default:
      return readWord(cursor, 'flow')
  }
}

/** Steps over the comma after an entry, or stays at the bracket that closes. */
function endEntry(cursor: Cursor, indent: number, close: string): void {
  cursor.skipGap(indent)
  if (cursor.next === close) return
  if (cursor.next !== ',') giveUp()
  cursor.at++
  cursor.skipGap(indent)
}
