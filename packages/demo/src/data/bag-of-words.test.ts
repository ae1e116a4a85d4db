import { expect, test } from 'vitest'
import { bagOfWords } from './bag-of-words.ts'

test('a row tells which of the commonest words occur', () => {
  const rows = bagOfWords(['Buy now, buy NOW!', 'now or never', 'never ever'], { size: 2, known: 2 })
  expect(rows.map((row) => [...row])).toEqual([
    [1, 1],
    [1, 0],
    [0, 0],
  ])
})

test('texts beyond the known ones have no say in the vocabulary', () => {
  const [row] = bagOfWords(['alpha beta', 'gamma', 'gamma', 'gamma'], { size: 2, known: 1 })
  expect([...(row ?? [])]).toEqual([1, 1])
})
