import { expect, test } from 'vitest'
import type { Problem } from '../problem.ts'
import { formatProblems } from './format-problems.ts'

const problem: Problem = {
  code: 'unknown-key',
  severity: 'error',
  message: 'unknown key "abvoe"',
  file: 'pack/rule.yaml',
  line: 2,
  column: 3,
  hint: 'leave it out',
}
const show = (source: string, more: Partial<Problem> = {}, color = false): string =>
  formatProblems([{ ...problem, ...more }], { 'pack/rule.yaml': source }, { color })
/** The character of the printed source line over the caret. */
const underCaret = (text: string): string | undefined => {
  const lines = text.split('\n')
  const caret = lines.findIndex((line) => line.trimEnd().endsWith('^'))
  return lines[caret - 1]?.[lines[caret]?.indexOf('^') ?? 0]
}

test('place, message, code, frame and hint are there', () => {
  const text = show('one\n  abvoe: 1\n')
  for (const part of ['pack/rule.yaml:2:3 ', problem.message, problem.code, 'abvoe: 1', 'leave it out']) {
    expect(text).toContain(part)
  }
  expect(underCaret(text)).toBe('a')
})

test.each([
  ['a tab before it', '\t\tabvoe: 1', 3],
  ['a very long line', `${'x'.repeat(5_000)}a${'x'.repeat(5_000)}`, 5_001],
  ['a place past the screen', `${'x'.repeat(90)}a`, 91],
])('the caret stands under %s', (_name, line, column) => {
  const text = show(`one\n${line}`, { column })
  expect(underCaret(text)).toBe('a')
  expect(Math.max(...text.split('\n').map((printed) => printed.length))).toBeLessThan(130)
})

test('the caret stands as far right as what is under it, whatever is before it takes', () => {
  const caretLine = show('one\n精度は{{x}}', { column: 4 }).split('\n').at(-2)
  expect(caretLine).toBe('    | \u3000\u3000\u3000^')
  expect(show('one\n🙂e\u0301a', { column: 5 }).split('\n').at(-2)).toBe('    | \u3000 ^')
})

test('nothing in a file reaches the terminal as a command', () => {
  const text = show('one\n\u001b[31m\u0007\u202e\u009b', { message: 'a \u001b]0;title\u0007 b' })
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
})

test('colour changes nothing but colour', () => {
  const coloured = show('one\n  abvoe: 1\n', {}, true)
  expect(coloured).not.toBe(show('one\n  abvoe: 1\n'))
  expect(coloured.replaceAll(new RegExp(`${'\u001b'}\\[\\d+m`, 'gu'), '')).toBe(show('one\n  abvoe: 1\n'))
})

test('a warning says so, and a file that is not there is no trouble', () => {
  expect(formatProblems([{ ...problem, severity: 'warning' }])).toContain('warning')
  expect(formatProblems([])).toBe('')
})
