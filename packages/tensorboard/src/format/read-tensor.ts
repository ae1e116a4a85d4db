import type { PbfReader } from 'pbf'
import { eachField } from './each-field.ts'

/** A tensor of numbers or texts, as far as events use them. */
export interface ReadTensor {
  /** How many dimensions it has. */
  readonly rank: number
  readonly dimensions: readonly number[]
  /** Of a tensor of 32- or 64-bit floats. */
  readonly numbers?: readonly number[]
  readonly texts?: readonly string[]
}

const float = 1
const double = 2
const string = 7
/** Dashboards show no more of one value; what a hostile file claims to hold is not built. */
const most = 1_000_000

/** Reads a `TensorProto`; writers put the same numbers into different fields. */
export function readTensor(reader: PbfReader): ReadTensor {
  let type = 0
  const dimensions: number[] = []
  let content: Uint8Array | undefined
  const numbers: number[] = []
  const texts: string[] = []
  eachField(reader, (field) => {
    if (field === 1) type = reader.readVarint()
    else if (field === 2) readShape(reader, dimensions)
    else if (field === 4) content = reader.readBytes()
    else if (field === 5) reader.readPackedFloat(numbers)
    else if (field === 6) reader.readPackedDouble(numbers)
    else if (field === 8) texts.push(reader.readString())
  })
  const shape = { rank: dimensions.length, dimensions }
  if (type === string) return { ...shape, texts }
  if (type !== float && type !== double) return shape
  return { ...shape, numbers: content && content.length > 0 ? numbersIn(content, type) : numbers }
}

function readShape(reader: PbfReader, dimensions: number[]): void {
  eachField(reader, (field) => {
    if (field !== 2) return
    let size = 0
    eachField(reader, (inner) => {
      if (inner === 1) size = reader.readVarint(true)
    })
    dimensions.push(size)
  })
}

function numbersIn(content: Uint8Array, type: number): readonly number[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const size = type === float ? 4 : 8
  const count = Math.min(most, Math.floor(content.length / size))
  return Array.from({ length: count }, (_, index) =>
    type === float ? view.getFloat32(index * size, true) : view.getFloat64(index * size, true),
  )
}
