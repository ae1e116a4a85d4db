import type { PbfReader } from 'pbf'
import { readDoubles, readText, stepInto } from './within.ts'

/** The types of tensors that hold what is read here, as `DataType` numbers them. */
const float = 1
const double = 2
const string = 7

/** The fields of a `TensorProto`. */
const typeField = 1
const shapeField = 2
const contentField = 4
const floatsField = 5
const doublesField = 6
const stringsField = 8

/** A tensor's numbers or texts; of one that holds anything else there are neither. */
export interface ReadTensor {
  readonly shape: readonly number[]
  readonly numbers: Float64Array
  readonly texts: readonly string[]
}

/**
 * Reads the number of a scalar tensor, in whichever of its encodings; `undefined` where it holds no 32- or 64-bit float.
 * Allocates nothing: nearly all that logs hold is read here.
 */
export function readScalarTensor(reader: PbfReader, end: number): number | undefined {
  let type = float
  let content = 0
  let length = 0
  let value = 0
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === typeField) type = reader.readVarint()
    else if (field === contentField) {
      const contentEnd = stepInto(reader, end)
      content = reader.pos
      length = contentEnd - content
      reader.pos = contentEnd
    } else if (field === floatsField || field === doublesField) {
      const listEnd = reader.type === 2 ? stepInto(reader, end) : end
      // A zero may be left out.
      if (reader.pos < listEnd) value = field === floatsField ? reader.readFloat() : reader.readDouble()
    }
  }
  if (type !== float && type !== double) return undefined
  if (length === 0) return value
  const width = type === float ? 4 : 8
  return length === width ? numberAt(reader, content, width) : undefined
}

/** Reads a tensor of numbers or texts. */
export function readTensor(reader: PbfReader, end: number): ReadTensor {
  let type = float
  let [content, contentEnd] = [0, 0]
  const shape: number[] = []
  const numbers: number[] = []
  const texts: string[] = []
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === typeField) type = reader.readVarint()
    else if (field === shapeField) readShape(reader, stepInto(reader, end), shape)
    else if (field === contentField) {
      contentEnd = stepInto(reader, end)
      content = reader.pos
      reader.pos = contentEnd
    } else if (field === stringsField) texts.push(readText(reader, end))
    else if (field === doublesField) readDoubles(reader, end, numbers)
    else if (field === floatsField) {
      const listEnd = reader.type === 2 ? stepInto(reader, end) : reader.pos + 4
      while (reader.pos < listEnd) numbers.push(reader.readFloat())
    }
  }
  if (type === string) return { shape, numbers: new Float64Array(), texts }
  const width = type === float ? 4 : type === double ? 8 : Number.POSITIVE_INFINITY
  const packed = Math.floor((contentEnd - content) / width)
  if (packed === 0) return { shape, numbers: Float64Array.from(numbers), texts: [] }
  // A histogram may have millions of buckets.
  const inContent = new Float64Array(packed)
  for (let index = 0; index < packed; index++)
    inContent[index] = numberAt(reader, content + index * width, width)
  return { shape, numbers: inContent, texts: [] }
}

function readShape(reader: PbfReader, end: number, shape: number[]): void {
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field !== 2) continue
    const dimensionEnd = stepInto(reader, end)
    let size = 0
    for (let part = reader.nextField(dimensionEnd); part !== 0; part = reader.nextField(dimensionEnd))
      if (part === 1) size = reader.readVarint(true)
    shape.push(size)
  }
}

function numberAt(reader: PbfReader, at: number, width: number): number {
  return width === 4 ? reader.dataView.getFloat32(at, true) : reader.dataView.getFloat64(at, true)
}
