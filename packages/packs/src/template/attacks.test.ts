import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import type { PackSet } from '../pack/pack-set.ts'
import { readPacks } from '../pack/read-packs.ts'

const template = readFileSync(new URL('../../fixtures/strays.template.good.yaml', import.meta.url), 'utf8')
const rule = 'format: 1\nrule: made\nuse: strays\nwith: { metric: loss, high: 1 }\n'

function read(files: Readonly<Record<string, string>>): PackSet {
  const all = { ...goodPack, 'made.yaml': rule, ...files }
  return readPacks([{ name: 'attack', dir: 'attack', files: all }], { catalogue: testCatalogue })
}

const codes = ({ problems }: PackSet): readonly string[] => problems.map(({ code }) => code)

test.each(['__proto__', 'constructor', 'toString', '../strays', 'templates/strays', '/etc/passwd', ''])(
  'the template %j is one that there is not',
  (name) => {
    expect(codes(read({ 'made.yaml': rule.replace('strays', JSON.stringify(name)) }))).toEqual([
      'unknown-template',
    ])
  },
)

test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
  'the parameter %s is one that there is not',
  (name) => {
    expect(codes(read({ 'made.yaml': rule.replace('high: 1', `high: 1, ${name}: 1`) }))).toEqual([
      'unknown-parameter',
    ])
    expect(({} as Record<string, unknown>).default).toBeUndefined()
  },
)

test('a template cannot use another, or itself', () => {
  expect(codes(read({ 'templates/strays.yaml': `${template}use: strays\n` }))).toEqual(['unknown-key'])
})

test('a template that is at fault says so once, however many rules use it', () => {
  const faulty = template.replace('outside: [$low, $high]', 'outside: [$low, $hihg]')
  const more = { 'other.yaml': rule.replace('made', 'other'), 'templates/strays.yaml': faulty }
  const set = read(more)
  expect(codes(set)).toEqual(['unknown-parameter'])
  expect(set.problems[0]?.file).toBe('attack/templates/strays.yaml')
  expect(set.rules.map(({ id }) => id)).toEqual(['fixtures/sample'])
})

test.each([
  ['a count of billions', '"1 x($high * 9e9)"', 'bad-series'],
  ['a division by zero', '"(1 / 0) x3"', 'bad-expression'],
  ['a call of code', '"(process.exit()) x3"', 'bad-expression'],
  ['a step into a prototype', '"($high.constructor) x3"', 'unknown-parameter'],
  ['parentheses without end', `"${'('.repeat(50_000)}1 x3"`, 'bad-series'],
])('%s in an example', (_name, series, code) => {
  const text = template.replace('"$low..$high x($over + 2)"', series)
  expect(text).not.toBe(template)
  expect(codes(read({ 'templates/strays.yaml': text }))).toContain(code)
})

test('a value that is longer than a file is told at its place', () => {
  const set = read({ 'made.yaml': rule.replace('metric: loss', `metric: ${'l'.repeat(100_000)}`) })
  expect(codes(set)).toEqual(['unknown-metric'])
  expect(set.problems[0]).toMatchObject({ file: 'attack/made.yaml', line: 4 })
})

test('templates and rules that were cut up in any way are read without an exception', () => {
  const cut = (text: string): fc.Arbitrary<string> =>
    fc
      .tuple(
        fc.nat(text.length),
        fc.nat(30),
        fc.constantFrom('', '$', '{{', '[', ': ', 'use: x\n', '&a *a', '-'),
      )
      .map(([at, length, more]) => text.slice(0, at) + more + text.slice(at + length))
  fc.assert(
    fc.property(cut(template), cut(rule), (spoiledTemplate, spoiledRule) => {
      const set = read({ 'templates/strays.yaml': spoiledTemplate, 'made.yaml': spoiledRule })
      for (const { file, line, column } of set.problems) {
        expect(file.startsWith('attack/')).toBe(true)
        expect(Math.min(line, column)).toBeGreaterThan(0)
      }
      // Whoever may not be used has been told why.
      const isMade = set.rules.some(({ id }) => id === 'fixtures/made')
      expect(isMade || set.problems.some(({ severity }) => severity === 'error')).toBe(true)
    }),
    { numRuns: 500 },
  )
})
