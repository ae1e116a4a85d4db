import type { PbfReader } from 'pbf'

/** Runs through the fields of a message inside of another. Throws where it claims to be longer than that. */
export function eachField(reader: PbfReader, read: (field: number) => void): void {
  const end = reader.readVarint() + reader.pos
  if (end > reader.length) throw new RangeError('A message is longer than what it is in')
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) read(field)
  reader.pos = end
}
