import { expect, test } from 'vitest'
import { joinSentences } from './join-sentences.ts'

test.each([
  [['One.', 'Two.'], 'One. Two.'],
  [['一つ目です。', '二つ目です。'], '一つ目です。二つ目です。'],
  [['第一句，', '第二句。', 'Three.'], '第一句，第二句。Three.'],
  [['하나입니다.', '둘입니다.'], '하나입니다. 둘입니다.'],
  [['折り返しても、\n  空きません。'], '折り返しても、空きません。'],
])('%j are written %j', (sentences, text) => {
  expect(joinSentences(sentences)).toBe(text)
})
