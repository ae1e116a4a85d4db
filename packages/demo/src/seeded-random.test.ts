import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'

const draw = (seed: number, count: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random())
}

test('a seed gives one stream, spread evenly over [0, 1)', () => {
  expect(draw(7, 100)).toEqual(draw(7, 100))
  expect(draw(7, 100)).not.toEqual(draw(8, 100))
  const numbers = draw(7, 10_000)
  for (let tenth = 0; tenth < 10; tenth++) {
    const inTenth = numbers.filter((number) => Math.floor(number * 10) === tenth)
    expect(inTenth.length).toBeGreaterThan(900)
    expect(inTenth.length).toBeLessThan(1_100)
  }
})
