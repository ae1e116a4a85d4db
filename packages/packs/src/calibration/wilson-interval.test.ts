import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval.ts'

// Computed apart from this, in Python.
test.each([
  [51, 64, 0.6829, 0.8773],
  [5, 5, 0.5655, 1],
  [0, 10, 0, 0.2775],
  [50, 100, 0.4038, 0.5962],
])('%d of %d lies between %d and %d', (right, n, low, high) => {
  const interval = wilsonInterval(right, n)
  expect(interval.low).toBeCloseTo(low, 3)
  expect(interval.high).toBeCloseTo(high, 3)
})

test('what was seen lies within, and more of the same makes it narrower', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const right = Math.round(n * share)
      const { low, high } = wilsonInterval(right, n)
      const more = wilsonInterval(right * 4, n * 4)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(right / n)
      expect(high).toBeGreaterThanOrEqual(right / n)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})
