import type { HistogramItem, HistogramSums } from '../format/reading/log-item.ts'

/** What is told of the values of a tensor, by the ends of the names of its metrics: `weight_norm`. */
export type Statistic = 'mean' | 'std' | 'norm' | 'max_abs' | 'zeros'

/** A value closer to zero counts as zero: the smallest bounds of PyTorch's buckets, and of TensorFlow's older ones. */
const tiny = 1e-12
/** Writers use the largest double for a bound that there is none. */
const unbounded = 1.7e308

/**
 * What the values of a tensor were like, from their histogram. Nothing where it holds no values, or has values in a
 * bucket without a bound.
 *
 * - `norm` is the root of the sum of their squares, `std` that of the population. Where the histogram came with sums, both
 *   and `mean` are exact but for rounding: a `std` that is 1e-7 of the mean or less is lost in it. From buckets alone they are
 *   those of values spread evenly over each bucket. With buckets of width w, `mean` is then off by at most w / 2 and `std` by at
 *   most w / √3, and `norm` by at most w / √3 × √n for n values. TensorFlow makes 30 buckets between the smallest and the largest
 *   value, so `std` is off by less than 2 % of that range, in practice by less than 1 % of itself.
 * - `max_abs` is exact from sums and from TensorFlow's buckets, whose outermost bounds are the smallest and the largest value;
 *   from other buckets it is a bound.
 * - `zeros` is the share of the values that are closer to zero than 1e-12. It is left out where a bucket that
 *   has values lies partly there, since nobody can tell which of them do: so it is nearly always there from PyTorch's buckets, and
 *   from TensorFlow's only where all values are zero or none is.
 *
 * Where a value was NaN or infinite, all are NaN, and `zeros` is left out: TensorFlow then writes bounds that are no numbers,
 * PyTorch sums that are none.
 */
export function histogramStatistics({
  buckets,
  sums,
}: Pick<HistogramItem, 'buckets' | 'sums'>): Readonly<Partial<Record<Statistic, number>>> {
  const [first, last] = [firstHolding(buckets), lastHolding(buckets)]
  const [lowest = 0, highest = 0] = [buckets[first], buckets[last + 1]]
  if (sums && !Number.isFinite(sums.sumOfSquares)) return notFinite
  if (!sums && !buckets.every(Number.isFinite)) return notFinite
  const zeros = zerosIn(buckets)
  if (sums) return { ...fromSums(sums), ...zeros }
  if (first > last || lowest <= -unbounded || highest >= unbounded) return {}
  return { ...fromBuckets(buckets), max_abs: Math.max(Math.abs(lowest), Math.abs(highest)), ...zeros }
}

const notFinite = { mean: Number.NaN, std: Number.NaN, norm: Number.NaN, max_abs: Number.NaN }

function fromSums({ count, min, max, sum, sumOfSquares }: HistogramSums): Record<string, number> {
  const mean = sum / count
  return {
    mean,
    std: Math.sqrt(Math.max(0, sumOfSquares / count - mean * mean)),
    norm: Math.sqrt(sumOfSquares),
    max_abs: Math.max(Math.abs(min), Math.abs(max)),
  }
}

function fromBuckets(buckets: Float64Array): Record<string, number> {
  let [count, sum] = [0, 0]
  for (let at = 0; at < buckets.length; at += 3) {
    const [left, right, held] = bucketAt(buckets, at)
    count += held
    sum += held * (left / 2 + right / 2)
  }
  const mean = sum / count
  let squares = 0
  for (let at = 0; at < buckets.length; at += 3) {
    const [left, right, held] = bucketAt(buckets, at)
    squares += held * ((left / 2 + right / 2 - mean) ** 2 + (right - left) ** 2 / 12)
  }
  return { mean, std: Math.sqrt(squares / count), norm: Math.sqrt(squares + count * mean * mean) }
}

function zerosIn(buckets: Float64Array): { readonly zeros?: number } {
  let [count, zeros] = [0, 0]
  for (let at = 0; at < buckets.length; at += 3) {
    const [left, right, held] = bucketAt(buckets, at)
    count += held
    if (left >= -tiny && right <= tiny) zeros += held
    else if (held > 0 && left < tiny && right > -tiny) return {}
  }
  return count > 0 ? { zeros: zeros / count } : {}
}

function bucketAt(buckets: Float64Array, at: number): readonly [left: number, right: number, held: number] {
  return [buckets[at] as number, buckets[at + 1] as number, buckets[at + 2] as number]
}

/** Where the first bucket with values stands. */
function firstHolding(buckets: Float64Array): number {
  let at = 0
  while (at < buckets.length && buckets[at + 2] === 0) at += 3
  return at
}

/** Where the last one does. */
function lastHolding(buckets: Float64Array): number {
  let at = buckets.length - 3
  while (at >= 0 && buckets[at + 2] === 0) at -= 3
  return at
}
