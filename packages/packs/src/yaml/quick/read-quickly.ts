import { readBlock } from './block.ts'
import { Cursor, GiveUp } from './cursor.ts'

/** Control characters, tabs, carriage returns and byte order marks; document markers. */
const unusual = /[^\n\P{Cc}]|\ufeff|^(?:---|\.\.\.)/mu

/**
 * Reads the part of YAML that packs are written in: block maps and lists, flow maps and lists, words, numbers, quoted
 * texts on one line, and `>-` and `|` texts. It gives the plain data that the full parser would give, or undefined
 * where a text holds anything else, sound or not, and never throws.
 *
 * It takes a seventh of the time of the full parser, which is asked where this one gives up, and for places.
 */
export function readQuickly(source: string): unknown {
  // Lines that end as in Windows mean the same.
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source
  if (unusual.test(text)) return undefined
  try {
    const cursor = new Cursor(text)
    const column = cursor.nextContent()
    if (column < 0) return undefined
    const value = readBlock(cursor, column)
    return cursor.at === text.length && typeof value === 'object' && value !== null ? value : undefined
  } catch (error) {
    if (error instanceof GiveUp) return undefined
    throw error
  }
}
