import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatKey, parseKey } from './labels.ts'

const word = fc.stringMatching(/^[a-z_][a-z0-9_.]{0,8}$/)
const value = fc.stringMatching(/^[A-Za-z0-9_/.: -]{1,12}$/)

test('a key that is written is read back', () => {
  fc.assert(
    fc.property(word, fc.dictionary(word, value), (name, labels) => {
      expect(parseKey(formatKey(name, labels))).toEqual({ name, labels: { ...labels } })
    }),
  )
})

test('the order in which labels are given makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(word, value), (labels) => {
      const reversed = Object.fromEntries(Object.entries(labels).reverse())
      expect(formatKey('loss', reversed)).toBe(formatKey('loss', labels))
    }),
  )
})

test('text after the first equals sign belongs to the value', () => {
  expect(parseKey('loss{run=a=b}')).toEqual({ name: 'loss', labels: { run: 'a=b' } })
})
