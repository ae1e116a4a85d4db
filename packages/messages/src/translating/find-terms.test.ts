import { expect, test } from 'vitest'
import { patternOf, termsIn, withoutCode } from './find-terms.ts'

const source = {
  loss: { use: ['loss', 'losses'], avoid: [], except: [] },
  'validation loss': { use: ['validation loss*'], avoid: [], except: [] },
  overfitting: { use: ['overfit*'], avoid: [], except: [] },
}

test.each([
  ['The loss rises.', ['loss']],
  ['Validation losses rise.', ['validation loss']],
  ['Validation loss and training loss', ['loss', 'validation loss']],
  ['glossy losslessness', []],
  ['It overfits', ['overfitting']],
  ['', []],
])('%j holds %j', (text, terms) => {
  expect(termsIn(text, source).toSorted()).toEqual(terms.toSorted())
})

test.each([
  ['損失', '検証損失が上がる', true],
  ['epoch', 'l’epoch', true],
  ['epoch', 'epochal', false],
  ['epoch*', 'epochal', true],
  ['*حقبة', 'والحقبة', true],
  ['세대', '세대의', true],
  ['a.b', 'axb', false],
])('%s is found in %s: %s', (form, text, found) => {
  expect(patternOf(form).test(text)).toBe(found)
})

test.each([
  ['Pass val_loss to model.fit', 'Pass   to model.fit'],
  ['バッチのうち、NaNの値', 'バッチのうち、 の値'],
  ['（TensorBoard）から入力を読む', '（ ）から入力を読む'],
  ['metrics=lossを付けて学習', ' を付けて学習'],
])('%j without code is %j', (text, left) => {
  expect(withoutCode(text)).toBe(left)
})
