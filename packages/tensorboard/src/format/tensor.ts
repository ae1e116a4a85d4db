import type { PbfWriter } from 'pbf'
import { writeText } from './write-text.ts'

/** A tensor of 32-bit floats, or of byte strings (text is written as UTF-8). A scalar has the shape `[]` and one value. */
export type Tensor =
  | { readonly type: 'float'; readonly shape: readonly number[]; readonly values: readonly number[] }
  | {
      readonly type: 'string'
      readonly shape: readonly number[]
      readonly values: readonly (string | Uint8Array)[]
    }

const dataType = { float: 1, string: 7 }
const largestFloat = (2 - 2 ** -23) * 2 ** 127

/** Writes the fields of a `TensorProto`. */
export function writeTensor(tensor: Tensor, out: PbfWriter): void {
  out.writeVarintField(1, dataType[tensor.type])
  out.writeMessage(2, writeShape, tensor.shape)
  if (tensor.type === 'float') {
    out.writeMessage(4, writeFloats, tensor.values)
    return
  }
  for (const value of tensor.values) {
    if (typeof value === 'string') writeText(8, value, out)
    else out.writeBytesField(8, value)
  }
}

function writeShape(shape: readonly number[], out: PbfWriter): void {
  for (const size of shape) out.writeMessage(2, writeDimension, size)
}

function writeDimension(size: number, out: PbfWriter): void {
  out.writeVarintField(1, size)
}

function writeFloats(values: readonly number[], out: PbfWriter): void {
  for (const value of values) out.writeFloat(toFloat(value))
}

// A finite number beyond the range of 32 bits would become infinite, and so tell of a fault that is not there.
function toFloat(value: number): number {
  return Number.isFinite(value) ? Math.max(-largestFloat, Math.min(largestFloat, value)) : value
}
