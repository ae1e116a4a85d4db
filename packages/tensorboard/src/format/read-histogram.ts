import type { PbfReader } from 'pbf'
import { eachField } from './each-field.ts'
import type { ReadTensor } from './read-tensor.ts'

/** How often values fell between two edges. */
export interface Bucket {
  readonly left: number
  readonly right: number
  readonly count: number
}

/** A histogram, its buckets from the left. */
export type Histogram = readonly Bucket[]

/** Reads a `HistogramProto`, as older writers use it: the right edges of buckets, the first of which begins at the least value. */
export function readHistogram(reader: PbfReader): Histogram {
  const limits: number[] = []
  const counts: number[] = []
  let min = Number.NEGATIVE_INFINITY
  eachField(reader, (field) => {
    if (field === 1) min = reader.readDouble()
    else if (field === 6) reader.readPackedDouble(limits)
    else if (field === 7) reader.readPackedDouble(counts)
  })
  return counts.map((count, index) => ({
    left: index === 0 ? min : (limits[index - 1] ?? min),
    right: limits[index] ?? Number.POSITIVE_INFINITY,
    count,
  }))
}

/** The histogram in a tensor of rows (left, right, count), as newer writers use it. */
export function tensorHistogram({ dimensions, numbers }: ReadTensor): Histogram | undefined {
  if (dimensions.length !== 2 || dimensions[1] !== 3 || !numbers) return undefined
  return Array.from({ length: Math.floor(numbers.length / 3) }, (_, index) => {
    const [left = 0, right = 0, count = 0] = numbers.slice(3 * index, 3 * index + 3)
    return { left, right, count }
  })
}
