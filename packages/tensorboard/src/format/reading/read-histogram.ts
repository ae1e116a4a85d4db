import type { PbfReader } from 'pbf'
import type { Bucket } from './log-item.ts'
import type { ReadTensor } from './read-tensor.ts'
import { readDoubles } from './within.ts'

/** The buckets in a tensor of shape [k, 3]: left, right and count of each. One of another shape has none. */
export function bucketsOf({ shape, numbers }: ReadTensor): readonly Bucket[] {
  const [count = 0, width] = shape
  // A tensor whose numbers are all the same may hold one of them for all: an empty histogram of zeros.
  if (width !== 3 || numbers.length !== count * 3) return []
  return Array.from({ length: count }, (_, index) => ({
    left: numbers[index * 3] as number,
    right: numbers[index * 3 + 1] as number,
    count: numbers[index * 3 + 2] as number,
  }))
}

/** A bound beyond this stands for "and all that are larger"; writers use the largest double there is. */
const unbounded = 1.7e308

/** Reads a `HistogramProto`, which tells the upper bound of each bucket, and the smallest and largest value. */
export function readOldHistogram(reader: PbfReader, end: number): readonly Bucket[] {
  let min = Number.NEGATIVE_INFINITY
  let max = Number.POSITIVE_INFINITY
  const bounds: number[] = []
  const counts: number[] = []
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 1) min = reader.readDouble()
    else if (field === 2) max = reader.readDouble()
    else if (field === 6) readDoubles(reader, end, bounds)
    else if (field === 7) readDoubles(reader, end, counts)
  }
  return counts.slice(0, bounds.length).flatMap((count, index): Bucket[] => {
    if (count === 0) return []
    const [below = -unbounded, above = unbounded] = [bounds[index - 1], bounds[index]]
    const left = below <= -unbounded ? min : Math.max(below, min)
    return [{ left, right: above >= unbounded ? max : Math.min(above, max), count }]
  })
}
