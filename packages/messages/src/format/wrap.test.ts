import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { wrap } from './wrap.ts'

test.each([
  ['one two three', 8, ['one two', 'three']],
  ['incomprehensible', 6, ['incomp', 'rehens', 'ible']],
  ['', 10, ['']],
  ['過学習かもしれません。', 10, ['過学習かも', 'しれませ', 'ん。']],
  ['検証 accuracy が下がる', 13, ['検証 accuracy', 'が下がる']],
  ['可能存在过拟合。', 9, ['可能存在', '过拟合。']],
  ['损失（训练）', 6, ['损失', '（训', '练）']],
  ['规则“甲”说', 5, ['规则', '“甲”', '说']],
  ['验证损失升到 0.761。', 14, ['验证损失升到', '0.761。']],
  ['본 적 없는 예제에서는 점점', 16, ['본 적 없는', '예제에서는 점점']],
  ['约为 12%，仍在升', 8, ['约为', '12%，仍', '在升']],
  ['値が下回っていました', 8, ['値が下', '回ってい', 'ました']],
  ['a\u00a0b c', 3, ['a\u00a0b', 'c']],
])('%j in %i columns', (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines)
})

test('no line is too wide and no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 2, max: 40 }),
      (text, columns) => {
        const lines = wrap(text, columns)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      },
    ),
  )
})
