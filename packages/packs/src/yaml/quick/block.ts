import { readBlockText } from './block-text.ts'
import { type Cursor, giveUp } from './cursor.ts'
import { readFlow } from './flow.ts'
import { put, readKey } from './key.ts'
import { readQuoted, readWord } from './scalar.ts'

const deepest = 30

/**
 * Reads the map, list or bracketed value that begins here and stands alone from this column on. Afterwards the cursor
 * is at the next content, which stands further left, or at the end.
 */
export function readBlock(cursor: Cursor, column: number): unknown {
  if (++cursor.depth > deepest) giveUp()
  const value = isItem(cursor) ? readList(cursor, column) : readAlone(cursor, column)
  cursor.depth--
  return value
}

function readAlone(cursor: Cursor, column: number): unknown {
  if (cursor.next !== '{' && cursor.next !== '[') return readMap(cursor, column)
  const value = readFlow(cursor, column - 1)
  cursor.endLine()
  return stepTo(cursor) < column ? value : giveUp()
}

/** Whether an item of a list begins here. */
function isItem({ text, at, next }: Cursor): boolean {
  return next === '-' && text.charAt(at + 1) === ' '
}

function readMap(cursor: Cursor, column: number): unknown {
  const map: Record<string, unknown> = {}
  for (;;) {
    const key = readKey(cursor, 'block')
    put(map, key, readValue(cursor, column, true))
    const next = stepTo(cursor)
    if (next < column) return map
    if (next > column) giveUp()
  }
}

function readList(cursor: Cursor, column: number): unknown {
  const list: unknown[] = []
  for (;;) {
    cursor.at++
    const inner = column + 1 + cursor.skipSpaces()
    list.push(startsMap(cursor) ? readBlock(cursor, inner) : readValue(cursor, column, false))
    const next = stepTo(cursor)
    if (next > column) giveUp()
    // In a map, a list may stand in the column of the keys, the next of which ends it.
    if (next < column || !isItem(cursor)) return list
  }
}

/** Whether what stands here, on the line of a list's dash, is the first key of a map. */
function startsMap({ text, at }: Cursor): boolean {
  keyAhead.lastIndex = at
  return keyAhead.test(text)
}

const keyAhead = /(?:[A-Za-z_$][\w.$/-]*|"[^"\n\\]*"|'[^'\n]*'):(?:[ \n]|$)/uy

/** Reads the value after a key or a dash, on its line or below it, to the start of the line after it. */
function readValue(cursor: Cursor, column: number, afterKey: boolean): unknown {
  cursor.skipSpaces()
  cursor.count()
  switch (cursor.next) {
    case '':
    case '\n':
    case '#':
      return afterKey ? readBelow(cursor, column) : giveUp()
    case '|':
    case '>':
      return readBlockText(cursor, column)
    case '{':
    case '[':
      return lineOf(cursor, readFlow(cursor, column))
    case '"':
    case "'":
      return lineOf(cursor, readQuoted(cursor))
    default:
      return lineOf(cursor, readWord(cursor, 'block'))
  }
}

function lineOf(cursor: Cursor, value: unknown): unknown {
  cursor.endLine()
  return value
}

/** Reads what stands on the lines below a key; nothing is null. */
function readBelow(cursor: Cursor, column: number): unknown {
  cursor.endLine()
  const inner = stepTo(cursor)
  if (inner > column) return readBlock(cursor, inner)
  return inner === column && isItem(cursor) ? readBlock(cursor, inner) : null
}

/** Goes to the next content and gives its column. Where the cursor is there already, it stays. */
function stepTo(cursor: Cursor): number {
  if (cursor.at === cursor.text.length) return -1
  cursor.at = cursor.text.lastIndexOf('\n', cursor.at - 1) + 1
  return cursor.nextContent()
}
