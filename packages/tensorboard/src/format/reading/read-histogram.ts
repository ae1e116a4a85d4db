import type { PbfReader } from 'pbf'
import type { HistogramItem } from './log-item.ts'
import type { ReadTensor } from './read-tensor.ts'
import { readDoubles } from './within.ts'

/** How many numbers a bucket has: left, right and count. */
const width = 3
const none = new Float64Array()

/** The buckets in a tensor of shape [k, 3]: left, right and count of each. One of another shape has none. */
export function bucketsOf({ shape, numbers }: ReadTensor): Float64Array {
  const [count = 0, columns] = shape
  // A tensor whose numbers are all the same may hold one of them for all: an empty histogram of zeros.
  return columns === width && numbers.length === count * width ? numbers : none
}

/** A bound beyond this stands for "and all that are larger"; writers use the largest double there is. */
const unbounded = 1.7e308

/** Reads a `HistogramProto`, which tells the upper bound of each bucket, and the smallest and largest value. */
export function readOldHistogram(reader: PbfReader, end: number): Pick<HistogramItem, 'buckets' | 'sums'> {
  let [count, sum, sumOfSquares] = [0, 0, 0]
  let min: number | undefined
  let max: number | undefined
  const bounds: number[] = []
  const counts: number[] = []
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 1) min = reader.readDouble()
    else if (field === 2) max = reader.readDouble()
    else if (field === 3) count = reader.readDouble()
    else if (field === 4) sum = reader.readDouble()
    else if (field === 5) sumOfSquares = reader.readDouble()
    else if (field === 6) readDoubles(reader, end, bounds)
    else if (field === 7) readDoubles(reader, end, counts)
  }
  // Zeros are left out; without a count it cannot be told whether the others are zero or were not written.
  const sums = count > 0 ? { count, min: min ?? 0, max: max ?? 0, sum, sumOfSquares } : undefined
  const lowest = finiteOr(-Number.MAX_VALUE, sums?.min ?? min)
  const highest = finiteOr(Number.MAX_VALUE, sums?.max ?? max)
  const buckets = new Float64Array(width * bounds.length)
  let at = 0
  for (const [index, above] of bounds.entries()) {
    const [below = -unbounded, held = 0] = [bounds[index - 1], counts[index]]
    if (held === 0) continue
    buckets[at++] = below <= -unbounded ? lowest : Math.max(below, lowest)
    buckets[at++] = above >= unbounded ? highest : Math.min(above, highest)
    buckets[at++] = held
  }
  return { buckets: buckets.slice(0, at), ...(sums && { sums }) }
}

/** Where values are not finite, their smallest and largest may be so too. */
function finiteOr(otherwise: number, value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : otherwise
}
