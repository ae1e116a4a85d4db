import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance } from './distance.ts'
import { nearest } from './nearest.ts'

test.each([
  ['medain', ['last', 'mean', 'median'], 'median'],
  ['abvoe', ['below', 'above', 'at_least'], 'above'],
  ['warn', ['error', 'warning'], 'warning'],
  ['Likely', ['very_likely', 'likely'], 'likely'],
  ['nonfinite_loss', ['nan-loss', 'nonfinite-loss'], 'nonfinite-loss'],
  ['banana', ['loss', 'accuracy'], undefined],
  ['x'.repeat(1_000), ['x'.repeat(999)], undefined],
])('%s among %j is %s', (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant)
})

test('two neighbours swapped, one letter added, left out or replaced are one apart', () => {
  expect(['above', 'abvoe', 'abov', 'aboove', 'abode'].map((word) => distance(word, 'above'))).toEqual([
    0, 1, 1, 1, 1,
  ])
})

test('distances are symmetric, and never more than the longer word', () => {
  const word = fc.string({ maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance(a, b) === 0).toBe(a === b)
    }),
  )
})
