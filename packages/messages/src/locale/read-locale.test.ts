import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { localeKeys } from './locale-strings.ts'
import { readLocale } from './read-locale.ts'

const english = readFileSync(new URL('../../locales/en/words.yaml', import.meta.url), 'utf8')

function problemsOf(text: string): readonly string[] {
  return readLocale(text, 'x.yaml').problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )
}

test('reads every sentence', () => {
  const { words } = readLocale(english, 'x.yaml')
  expect(Object.keys(words?.strings ?? {})).toEqual(localeKeys)
  expect(words?.locale).toBe('en')
})

describe('says what is wrong, and where', () => {
  test.each([
    ['a sentence that is missing', /^ {2}gap:.*\n/m, '', 'blind.gap'],
    ['a blank sentence', /^ {2}gap:.*$/m, '  gap: " "', 'blind.gap'],
    ['a key that there is not', /^ {2}gap:/m, '  gop:', 'blind.gop'],
    ['a section that is no map', /^heading:(\n .*)+/m, 'heading: 3', 'heading'],
    ['a name that the sentence has not', '{{num epoch}}', '{{num epoc}}', 'place.both'],
    ['a bare number', '{{num epoch}}', '{{epoch}}', 'place.both'],
    ['a plural form that is missing', 'one: "# epoch", ', '', 'units.epochs.one'],
    ['a plural form that English has not', 'one: "# epoch"', 'one: "# epoch", few: "x"', 'units.epochs.few'],
    ['a plural in a sentence', /one='could not check its only rule' /, '', 'summary.blind'],
    ['another format', 'format: 1', 'format: 2', 'format'],
    ['a locale that is none', 'locale: en', 'locale: 17', 'locale'],
    [
      'hints that are no texts',
      'format: 1',
      'format: 1\nmetrics: { loss: { title: 3 } }',
      'metrics.loss.title',
    ],
  ])('%s', (_what, from, to, key) => {
    expect(english.replace(from, to)).not.toBe(english)
    const problems = problemsOf(english.replace(from, to))
    expect(problems.some((problem) => problem.includes(key) && /^\d+:\d+ /.test(problem))).toBe(true)
  })

  test.each(['', '- a', 'a: [', 'a: 1\na: 2', '\tx: 1'])('a file that is no locale: %j', (text) => {
    expect(problemsOf(text).length).toBeGreaterThan(0)
  })
})

test('a locale may name metrics in its language', () => {
  const metrics =
    'format: 1\nmetrics: { optimizer.learning_rate: { title: Lernrate, log: { any: sie angeben } } }'
  expect(readLocale(english.replace('format: 1', metrics), 'x.yaml').words?.metrics).toEqual({
    'optimizer.learning_rate': { title: 'Lernrate', log: { any: 'sie angeben' } },
  })
})
