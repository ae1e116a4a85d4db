import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripControls } from '../template/tidy.ts'
import { isolateCode } from './isolate-code.ts'

/** Shows what is set off from left to right in angle brackets. */
const shown = (text: string): string => isolateCode(text).replaceAll('\u2066', '⟨').replaceAll('\u2069', '⟩')

test.each([
  ['بين -1 و1.', 'بين ⟨-1⟩ و1.'],
  ['استعمل --pack.', 'استعمل ⟨--pack⟩.'],
  ['تسجيل (.jsonl)، أو', 'تسجيل (⟨.jsonl⟩)، أو'],
  ['مثل "0, 1"', 'مثل ⟨"0, 1"⟩'],
  ["مرّر metrics: ['accuracy'] إلى model.compile.", "مرّر ⟨metrics: ['accuracy']⟩ إلى model.compile."],
  ['ناتج clip_(model.parameters(), max)', 'ناتج ⟨clip_(model.parameters(), max)⟩'],
  ['(TensorFlow الأصلي)', '(TensorFlow الأصلي)'],
  ['(LARS, LAMB)، ثم (f(x))', '(LARS, LAMB)، ثم (⟨f(x)⟩)'],
  ['في الخطوة 5 f(x) أيضًا', 'في الخطوة 5 ⟨f(x)⟩ أيضًا'],
  ['من 0.001 إلى 0.01 مع Adam، و - للإدخال', 'من 0.001 إلى 0.01 مع Adam، و - للإدخال'],
])('%s', (text, wanted) => {
  expect(shown(text)).toBe(wanted)
})

test('what is set off already stays as it is', () => {
  const text = 'في \u2068--run (1)\u2069 و\u2068ال \u2066f()\u2069 -1\u2069'
  expect(isolateCode(text)).toBe(text)
})

const piece = fc.constantFrom('(', ')', '[', '{', '}', '-1', '--x', ' ', '.', 'a', '2', '"', 'ب', '؛')

test('nothing is lost or set off twice, and every isolate is closed', () => {
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 30 }), (text) => {
      const once = isolateCode(text)
      expect(once.replace(/[\u2066\u2069]/g, '')).toBe(text)
      expect(isolateCode(once)).toBe(once)
      expect(stripControls(once)).toBe(once)
    }),
  )
})
