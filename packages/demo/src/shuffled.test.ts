import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'
import { shuffled } from './shuffled.ts'

test('nothing is lost, doubled or changed in place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items]
      const copy = shuffled(items, seededRandom(seed))
      expect(items).toEqual(before)
      expect(copy.toSorted()).toEqual(before.toSorted())
    }),
  )
})

test('each order of three is about equally frequent', () => {
  const random = seededRandom(0)
  const counts = new Map<string, number>()
  for (let i = 0; i < 6_000; i++) {
    const order = shuffled(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
