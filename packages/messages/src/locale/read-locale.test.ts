import { describe, expect, test } from 'vitest'
import { readLocale } from './read-locale.ts'

function read(text: string) {
  const { words, problems, locate } = readLocale(text, 'x.yaml', 'en')
  return {
    texts: words.texts,
    places: problems.map(({ line, column }) => `${line}:${column}`),
    problems,
    locate,
  }
}

test('texts are found by the way to them, and know their places', () => {
  const { texts, locate } = read(
    'name: English\nhedge:\n  likely: maybe\n  possible: >-\n    who\n    knows\n',
  )
  expect(texts).toEqual({ name: 'English', 'hedge.likely': 'maybe', 'hedge.possible': 'who knows' })
  expect(locate('hedge.likely')).toEqual({ file: 'x.yaml', line: 3, column: 11 })
  expect(locate('hedge.observed')).toEqual({ file: 'x.yaml', line: 2, column: 1 })
})

test('a text that is blank is yet to be written, and no mistake', () => {
  expect(read('hedge: { likely: "", possible: " " }')).toMatchObject({ texts: {}, problems: [] })
})

test('what is not translated is passed over', () => {
  expect(read('a: { references: [x], causes: { b: { try: c, code: { keras: d } } } }')).toMatchObject({
    texts: { 'a.causes.b.try': 'c' },
    problems: [],
  })
})

test('a file that is broken in one place keeps the rest', () => {
  expect(read('hedge: { likely: [1], possible: maybe }')).toMatchObject({
    texts: { 'hedge.possible': 'maybe' },
    places: ['1:10'],
  })
})

test('a text that wants quotes costs itself only, and what follows it keeps its place', () => {
  const { texts, places, locate } = read(
    'a: one\nb:\n  c: {{num n}} runs\n  "d": {{x}} {{y}}\n    and more\n  e: two\n',
  )
  expect(texts).toEqual({ a: 'one', 'b.e': 'two' })
  expect(places).toEqual(['3:6', '4:8'])
  expect(locate('b.e')).toEqual({ file: 'x.yaml', line: 6, column: 6 })
})

describe('what is no file of words is said with its place', () => {
  test.each([
    ['nothing', ''],
    ['a list', '- a'],
    ['a list that does not end', 'a: ['],
    ['a key that stands twice', 'a: 1\na: 2'],
    ['a tab', '\tx: 1'],
    ['a key that is none', '? [a]\n: b'],
    ['a number', 'a: 1'],
    ['too much', `a: ${'x'.repeat(300_000)}`],
  ])('%s', (_what, text) => {
    expect(read(text).places.length).toBeGreaterThan(0)
  })

  test.each(['a: {{x}} rises', 'a:\n  b: {{x}}', 'a: {{x}}'])(
    'a template without quotes is named: %j',
    (text) => {
      expect(read(text).problems[0]?.message).toContain('{{')
    },
  )
})
