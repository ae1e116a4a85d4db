import { expect, test } from 'vitest'
import { leaveOutUnquoted } from './leave-out-unquoted.ts'

const file = `a:
  title: {{num a}} is high
  body: {{num b}} is low
    and stays so
  why: fine
  note: >-
    like: {{num c}}
b:
  title: {{num d}}`

test('a text that a parser stumbled over is left out, with the lines on which it goes on; all else stays where it was', () => {
  const { text, leftOut } = leaveOutUnquoted(file, [file.indexOf('is high'), file.indexOf('and stays')])
  expect(text).toHaveLength(file.length)
  expect(text.split('\n').map((line) => line.trimEnd())).toEqual([
    'a:',
    '  title: {}',
    '  body: {}',
    '',
    ...file.split('\n').slice(4),
  ])
  expect(leftOut.map((offset) => file.slice(offset, offset + 7))).toEqual(['{{num a', '{{num b'])
})

test('without a fault, nothing changes', () => {
  expect(leaveOutUnquoted(file, [])).toEqual({ text: file, leftOut: [] })
})
