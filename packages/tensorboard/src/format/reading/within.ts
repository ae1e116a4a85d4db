import type { PbfReader } from 'pbf'

/**
 * Steps into the message, text or list that the reader stands before, and gives where it ends.
 *
 * @throws RangeError where it would reach beyond the end of what it is part of.
 */
export function stepInto(reader: PbfReader, limit: number): number {
  const length = reader.readVarint()
  const end = reader.pos + length
  if (end > limit) throw new RangeError('a field is longer than the message it is part of')
  return end
}

/** Reads a text, with what is not UTF-8 replaced. */
export function readText(reader: PbfReader, limit: number): string {
  const start = reader.pos
  const end = stepInto(reader, limit)
  reader.pos = start
  const text = reader.readString()
  reader.pos = end
  return text
}

/** Reads a list of doubles, packed or one of its parts. */
export function readDoubles(reader: PbfReader, limit: number, into: number[]): void {
  const end = reader.type === 2 ? stepInto(reader, limit) : reader.pos + 8
  while (reader.pos < end) into.push(reader.readDouble())
}
