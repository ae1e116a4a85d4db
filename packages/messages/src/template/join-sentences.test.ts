import { expect, test } from 'vitest'
import { joinSentences } from './join-sentences.ts'

test.each([
  [['One.', 'Two.'], 'One. Two.'],
  [['一つ目です。', '二つ目です。'], '一つ目です。二つ目です。'],
  [['第一句，', '第二句。', 'Three.'], '第一句，第二句。Three.'],
  [['하나입니다.', '둘입니다.'], '하나입니다. 둘입니다.'],
  [['验证损失\n是（ 非数值 ）。'], '验证损失是（非数值）。'],
  [['用 dropout 或 权重衰减'], '用 dropout 或权重衰减'],
  [['손실 값'], '손실 값'],
  [['折り返しても、\n  空きません。'], '折り返しても、空きません。'],
])('%j are written %j', (sentences, text) => {
  expect(joinSentences(sentences)).toBe(text)
})
