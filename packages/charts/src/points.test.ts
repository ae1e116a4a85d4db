import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPoints } from './points.ts'

test('a series of any length is kept in bounded memory, in order, with its first and its newest value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (length) => {
      const points = createPoints()
      for (let at = 1; at <= length; at++) points.add(at, at * 2)
      const all = points.all()
      expect(all.length).toBeLessThanOrEqual(512)
      expect(all.length).toBeGreaterThanOrEqual(Math.min(length, 256))
      expect(all[0]).toEqual({ at: 1, value: 2 })
      expect(all.at(-1)).toEqual({ at: length, value: length * 2 })
      expect(all.every(({ at }, index) => index === 0 || at > (all[index - 1]?.at ?? 0))).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('a second value at one place replaces the first', () => {
  const points = createPoints()
  points.add(1, 10)
  points.add(2, 20)
  points.add(2, 21)
  expect(points.all()).toEqual([
    { at: 1, value: 10 },
    { at: 2, value: 21 },
  ])
})
