import { expect, test } from 'vitest'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from './read-packs.ts'

const tests = (name: string): string =>
  `format: 1\nlocales: [fr]\ncases:\n  - { name: ${name}, series: { loss: [1] }, cannot_tell: true }\n`

const base = {
  name: 'base',
  dir: 'base',
  files: { ...goodPack, 'sample.test.yaml': tests('at home') },
}

/** A course that extends the good pack, and its test files. */
function course(files: Readonly<Record<string, string>>, more = '') {
  const pack = `format: 1\npack: course\nversion: "1.0.0"\ntitle: A course\nextends: [{ pack: ../base }]\n${more}`
  const source = {
    name: 'course',
    dir: 'course',
    files: { 'pack.yaml': pack, ...files },
    extended: { '../base': base },
  }
  const set = readPacks([source], { catalogue: testCatalogue })
  const told = set.problems.map(({ file, line, code, severity }) => `${file}:${line} ${code} ${severity}`)
  return { set, told }
}

test('a rule is tested on its examples and on the file beside it, in the languages that the file names', () => {
  const { cases } = readPacks([base], { catalogue: testCatalogue })
  expect(cases['fixtures/sample']?.map(({ name, in: kind, locales }) => [name, kind, locales])).toEqual([
    ['validation falls for good while training rises', 'rule', ['fr']],
    ['one bad epoch', 'rule', ['fr']],
    ['no validation data', 'rule', ['fr']],
    ['at home', 'test', ['fr']],
  ])
})

test('a rule that is extended is tested by what the course says of it, and by nothing else', () => {
  const { set, told } = course({ 'sample.test.yaml': tests('in the course') })
  expect(told).toEqual([])
  const [only, ...others] = set.cases['fixtures/sample'] ?? []
  expect(others).toEqual([])
  expect(only).toMatchObject({ name: 'in the course', file: 'course/sample.test.yaml' })
  expect(only && set.locateCase(only)).toEqual({ file: 'course/sample.test.yaml', line: 4, column: 5 })
})

test('without tests in the course it is not tested there', () => {
  expect(course({}).set.cases).toEqual({})
})

test.each([
  ['no rule', { 'simple.test.yaml': tests('x') }, '', ['course/simple.test.yaml:1 unknown-rule error']],
  [
    'a rule that is switched off',
    { 'sample.test.yaml': tests('x') },
    'overrides: { sample: off }\n',
    ['course/sample.test.yaml:1 unknown-rule warning'],
  ],
])('tests of %s are told of', (_name, files, more, problems) => {
  expect(course(files, more).told).toEqual(problems)
})
