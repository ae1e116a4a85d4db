import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { histogramStatistics } from './histogram-statistics.ts'

const finite = { noNaN: true, noDefaultInfinity: true }
/** Values of every size that a network has, zeros among them. */
const values = fc.oneof(
  fc.array(fc.oneof(fc.constant(0), fc.float({ min: -1e6, max: 1e6, ...finite })), {
    minLength: 1,
    maxLength: 200,
  }),
  fc.array(fc.double({ min: -1e-3, max: 1e-3, ...finite }), { minLength: 1, maxLength: 200 }),
)

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** What the statistics should be. */
function exactly(numbers: readonly number[]): Record<'mean' | 'std' | 'norm' | 'max_abs' | 'zeros', number> {
  const mean = sumOf(numbers) / numbers.length
  return {
    mean,
    std: Math.sqrt(sumOf(numbers.map((each) => (each - mean) ** 2)) / numbers.length),
    norm: Math.sqrt(sumOf(numbers.map((each) => each ** 2))),
    max_abs: Math.max(...numbers.map(Math.abs)),
    zeros: numbers.filter((each) => Math.abs(each) < 1e-12).length / numbers.length,
  }
}

/** Buckets as tf.summary.histogram makes them: so many of one width, between the smallest and the largest value. */
function evenBuckets(numbers: readonly number[], count = 30): Float64Array {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const bound = (index: number): number => (index === count ? high : low + ((high - low) * index) / count)
  const held = new Array<number>(count).fill(0)
  for (const each of numbers) {
    let index = count - 1
    while (index > 0 && each < bound(index)) index--
    held[index] = (held[index] ?? 0) + 1
  }
  return Float64Array.from(held.flatMap((each, index) => [bound(index), bound(index + 1), each]))
}

/** Buckets as PyTorch makes them: each a tenth wider than the one before, from 1e-12 on, and the same below zero. */
const growing = Array.from({ length: 774 }, (_, index) => 1e-12 * 1.1 ** index)
const growingBounds = [...growing.map((bound) => -bound).toReversed(), 0, ...growing]
function growingBuckets(numbers: readonly number[]): Float64Array {
  return Float64Array.from(
    growingBounds.slice(0, -1).flatMap((left, index) => {
      const right = growingBounds[index + 1] as number
      const held = numbers.filter((each) => each >= left && each < right).length
      return held > 0 ? [left, right, held] : []
    }),
  )
}

describe('of buckets alone', () => {
  test('the mean, the deviation and the norm are no further off than is said', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), (numbers, count) => {
        const exact = exactly(numbers)
        const found = histogramStatistics({ buckets: evenBuckets(numbers, count) })
        const width = (Math.max(...numbers) - Math.min(...numbers)) / count
        const slack = 1e-9 * exact.max_abs + 1e-300
        expect(Math.abs((found.mean ?? Number.NaN) - exact.mean)).toBeLessThanOrEqual(width / 2 + slack)
        expect(Math.abs((found.std ?? Number.NaN) - exact.std)).toBeLessThanOrEqual(
          width / Math.sqrt(3) + slack,
        )
        expect(Math.abs((found.norm ?? Number.NaN) - exact.norm)).toBeLessThanOrEqual(
          (width / Math.sqrt(3) + slack) * Math.sqrt(numbers.length),
        )
      }),
    )
  })

  test('the largest value is exact, and so is the share of zeros wherever it is told', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const exact = exactly(numbers)
        const found = histogramStatistics({ buckets: evenBuckets(numbers) })
        expect(found.max_abs).toBe(exact.max_abs)
        expect([undefined, exact.zeros]).toContain(found.zeros)
      }),
    )
  })

  test('weights as they are drawn at first come within a hundredth of their deviation', () => {
    const drawn = Array.from({ length: 2_000 }, (_, index) => {
      // Two sums of evenly spread numbers, which lie about as normal ones do.
      const [a, b] = [(index * 0.618034) % 1, (index * 0.754878) % 1]
      return Math.sqrt(-2 * Math.log(a || 0.5)) * Math.cos(2 * Math.PI * b) * 0.05
    })
    const { std, norm } = histogramStatistics({ buckets: evenBuckets(drawn) })
    const exact = exactly(drawn)
    expect(Math.abs((std ?? 0) / exact.std - 1)).toBeLessThan(0.01)
    expect(Math.abs((norm ?? 0) / exact.norm - 1)).toBeLessThan(0.01)
  })
})

test('with the sums of PyTorch all are exact, and the zeros are counted', () => {
  fc.assert(
    fc.property(values, (numbers) => {
      const exact = exactly(numbers)
      const {
        mean: _,
        std,
        ...found
      } = histogramStatistics({
        buckets: growingBuckets(numbers),
        sums: {
          count: numbers.length,
          min: Math.min(...numbers),
          max: Math.max(...numbers),
          sum: sumOf(numbers),
          sumOfSquares: sumOf(numbers.map((each) => each ** 2)),
        },
      })
      const { mean, std: exactStd, ...rest } = exact
      expect(found).toEqual(rest)
      expect(Math.abs((std ?? Number.NaN) - exactStd)).toBeLessThanOrEqual(
        1e-6 * (exactStd + Math.abs(mean)) + 1e-150,
      )
    }),
  )
})

test.each([
  ['values that are all the same', [0.5, 0.5, 0.5], { mean: 0.5, std: 0, max_abs: 0.5, zeros: 0 }],
  ['nothing but zeros', [0, 0], { mean: 0, std: 0, norm: 0, max_abs: 0, zeros: 1 }],
])('%s', (_name, numbers, wanted) => {
  expect(histogramStatistics({ buckets: evenBuckets(numbers) })).toMatchObject(wanted)
})

test.each([
  ['no buckets', []],
  ['buckets that are all empty', [0, 0, 0, 0, 0, 0]],
  ['values in a bucket without a bound', [0, 1, 3, 1, Number.MAX_VALUE, 1]],
])('nothing is told of %s', (_name, numbers) => {
  expect(histogramStatistics({ buckets: Float64Array.from(numbers) })).toEqual({})
})

test.each([
  // As TensorFlow 2.21 wrote them.
  ['NaN', { buckets: Float64Array.of(Number.NaN, Number.NaN, 0, Number.NaN, Number.NaN, 0) }],
  [
    'infinity',
    {
      buckets: Float64Array.of(
        1,
        Number.POSITIVE_INFINITY,
        2,
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        0,
      ),
    },
  ],
  // As PyTorch 2.15 did.
  [
    'NaN, with sums',
    {
      buckets: Float64Array.of(0.9, 1, 1, 1.9, 2, 1),
      sums: { count: 3, min: Number.NaN, max: Number.NaN, sum: Number.NaN, sumOfSquares: Number.NaN },
    },
  ],
])('where one of the values was %s, nothing is a number', (_name, histogram) => {
  const found = histogramStatistics(histogram)
  expect(Object.keys(found)).toEqual(['mean', 'std', 'norm', 'max_abs'])
  expect(Object.values(found).every(Number.isNaN)).toBe(true)
})
