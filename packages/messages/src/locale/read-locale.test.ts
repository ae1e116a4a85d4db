import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkLocale } from './check-locale.ts'
import { readLocale } from './read-locale.ts'

const english = readFileSync(new URL('../../locales/en/words.yaml', import.meta.url), 'utf8')
const base = readLocale(english, 'en.yaml', 'en').words.texts

function problemsOf(text: string, locale = 'en'): readonly string[] {
  return checkLocale(readLocale(text, 'x.yaml', locale), base).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )
}

test('English is whole', () => {
  expect(problemsOf(english)).toEqual([])
})

describe('says what is wrong, and where', () => {
  test.each([
    ['a sentence that is missing', /^ {2}gap:.*\n/m, '', 'blind.gap'],
    ['a blank sentence', /^ {2}gap:.*$/m, '  gap: " "', 'blind.gap'],
    ['a key that there is not', /^ {2}gap:/m, '  gop:', 'blind.gop'],
    ['a section that is no map', /^heading:(\n .*)+/m, 'heading: 3', 'heading'],
    ['a name that the sentence has not', '{{num epoch}}', '{{num epoc}}', 'place.both'],
    ['a bare number', '{{num epoch}}', '{{epoch}}', 'place.both'],
    ['a plural form that is missing', "one='# epoch' ", '', 'units.epochs'],
    ['a plural in a sentence', /one='could not check its only rule' /, '', 'summary.blind'],
    ['text that YAML takes for a map', /^ {2}gap:.*$/m, '  gap: {{metric}} was not logged', 'blind.gap'],
    ['a command without its help', /^ {2}check:\n {4}about:.*\n/m, '  check:\n', 'commands.check.about'],
    [
      'a tag where nothing is filled in',
      'train only with the fault',
      '{{fault}}',
      'commands.demo.takes.faulty',
    ],
  ])('%s', (_what, from, to, key) => {
    expect(english.replace(from, to)).not.toBe(english)
    const problems = problemsOf(english.replace(from, to))
    expect(problems.some((problem) => problem.includes(key) && /^\d+:\d+ /.test(problem))).toBe(true)
  })

  test.each(['', '- a', 'a: [', 'a: 1\na: 2', '\tx: 1', '? [a]\n: b'])(
    'a file that is no locale: %j',
    (text) => {
      expect(problemsOf(text).length).toBeGreaterThan(0)
    },
  )
})

test('a file that is broken in one place keeps the rest', () => {
  const { words, problems } = readLocale('hedge: { likely: [1], possible: maybe }', 'x.yaml', 'en')
  expect(words.texts).toEqual({ 'hedge.possible': 'maybe' })
  expect(problems).toHaveLength(1)
})

test('a language with six plural forms wants them all', () => {
  const problems = problemsOf(english, 'ar').filter((problem) => problem.includes('units.epochs'))
  for (const form of ['zero', 'two', 'few', 'many']) expect(problems.join()).toContain(form)
})

test('a tone need not say what its language says', () => {
  const tone = readLocale('hedge: { likely: I think so. }', 'x.yaml', 'en-x-kids')
  expect(checkLocale(tone, base, base)).toEqual([])
})
