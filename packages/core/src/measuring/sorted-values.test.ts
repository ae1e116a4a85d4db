import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedValues } from './sorted-values.ts'

const value = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true }).map((each) => each + 0),
)

test('values are found at their places, whatever has come and gone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ value, removes: fc.boolean(), place: fc.nat() }), {
        minLength: 300,
        maxLength: 2000,
      }),
      (moves) => {
        const sorted = new SortedValues()
        const plain: number[] = []
        for (const move of moves) {
          if (move.removes && plain.length > 0)
            sorted.remove(plain.splice(move.place % plain.length, 1)[0] as number)
          else {
            sorted.add(move.value)
            plain.push(move.value)
          }
          if (plain.length === 0) continue
          const place = move.place % plain.length
          if (plain.length % 7 === 0) expect(sorted.at(place)).toBe(plain.toSorted((a, b) => a - b)[place])
        }
        expect(plain.map((_, place) => sorted.at(place))).toEqual(plain.toSorted((a, b) => a - b))
      },
    ),
    { numRuns: 20 },
  )
})

test('more values than a block holds stay in order', () => {
  const sorted = new SortedValues()
  for (let each = 0; each < 5000; each++) sorted.add((each * 7919) % 5000)
  for (let place = 4999; place >= 0; place -= 13) expect(sorted.at(place)).toBe(place)
  for (let each = 0; each < 5000; each += 2) sorted.remove(each)
  for (let place = 0; place < 2500; place += 7) expect(sorted.at(place)).toBe(2 * place + 1)
})

test.each([-1, 3])('there is no place %d among three values', (place) => {
  const sorted = new SortedValues()
  for (const each of [1, 2, 3]) sorted.add(each)
  expect(() => sorted.at(place)).toThrow(RangeError)
})
