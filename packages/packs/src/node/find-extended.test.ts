import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { goodRule, testCatalogue } from '../../fixtures/test-pack.ts'
import { type PackSet, readPacks } from '../index.ts'
import { findPacks } from './find-packs.ts'
import { readShippedCatalogue } from './shipped.ts'

let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'scram-extends-'))
})

afterEach(() => rmSync(cwd, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}

function writePack(folder: string, id: string, extended = '', rules = 0): void {
  write(`${folder}/pack.yaml`, `format: 1\npack: ${id}\nversion: "1.4.0"\ntitle: ${id}\n${extended}`)
  if (rules > 0) write(`${folder}/sample.yaml`, goodRule)
}

function read(name: string, catalogue = testCatalogue): PackSet {
  const { sources, problems } = findPacks([name], { cwd })
  const set = readPacks(sources, { catalogue })
  return { ...set, problems: [...problems, ...set.problems] }
}

const idsOf = ({ rules }: PackSet): readonly string[] => rules.map(({ id }) => id)
const extending = (name: string, version = '^1.0.0'): string =>
  `extends: [{ pack: "${name}", version: "${version}" }]\n`

test('a pack extends a folder beside it, seen from itself and not from where one works', () => {
  writePack('courses/basics', 'basics', '', 1)
  writePack('courses/spring', 'spring', extending('../basics'))
  const set = read('./courses/spring')
  expect(set.problems).toEqual([])
  expect(idsOf(set)).toEqual(['basics/sample'])
})

test('a pack extends one that SCRAM ships', () => {
  writePack('course', 'course', `${extending('essentials', '>=0.0.1')}overrides: { "topic:data": off }\n`)
  const set = read('./course', readShippedCatalogue())
  expect(set.problems).toEqual([])
  expect(idsOf(set)).toContain('essentials/nonfinite-loss')
  expect(idsOf(set)).not.toContain('essentials/inputs-out-of-scale')
})

test('a pack extends an npm package that is installed from a tarball', () => {
  writePack('made', 'uni-rules', '', 1)
  write('made/package.json', '{ "name": "@uni/rules", "version": "1.4.0" }')
  const npm = (args: readonly string[], folder: string): string =>
    execFileSync('npm', [...args, '--offline', '--silent', '--no-audit', '--no-fund'], {
      cwd: join(cwd, folder),
      encoding: 'utf8',
    })
  const tarball = npm(['pack'], 'made').trim().split('\n').at(-1) ?? ''
  writePack('course', 'course', extending('@uni/rules'))
  write('course/package.json', '{ "name": "course", "private": true }')
  npm(['install', join(cwd, 'made', tarball)], 'course')
  const set = read('./course')
  expect(set.problems).toEqual([])
  expect(idsOf(set)).toEqual(['uni-rules/sample'])
})

test('packs that extend one another through folders are told of, once', () => {
  writePack('a', 'a', extending('../b'))
  writePack('b', 'b', extending('../a'))
  expect(read('./a').problems).toMatchObject([{ code: 'extends-circle', file: 'b/pack.yaml', line: 5 }])
})

test('a package may hold several packs, and one of them may extend another', () => {
  writePack('node_modules/@uni/rules/basics', 'basics', '', 1)
  writePack('node_modules/@uni/rules/vision', 'vision', extending('../basics'))
  writePack('course', 'course', extending('@uni/rules/vision'))
  expect(idsOf(read('./course'))).toEqual(['basics/sample'])
  expect(read('./course').problems).toEqual([])
  writePack('course', 'course', extending('@uni/rules'))
  expect(read('./course').problems).toMatchObject([
    { code: 'unknown-pack', hint: expect.stringContaining('@uni/rules/vision') },
  ])
})

test('a package that is linked, as package managers do, is extended', () => {
  writePack('store/rules', 'rules', '', 1)
  write('store/rules/package.json', '{ "name": "@uni/rules" }')
  mkdirSync(join(cwd, 'work/node_modules/@uni'), { recursive: true })
  symlinkSync(join(cwd, 'store/rules'), join(cwd, 'work/node_modules/@uni/rules'))
  writePack('work/course', 'course', extending('@uni/rules'))
  expect(idsOf(read('./work/course'))).toEqual(['rules/sample'])
})

test('a link in node_modules to something that is no such package leads nowhere', () => {
  writePack('secret', 'secret', '', 1)
  write('secret/package.json', '{ "name": "secret" }')
  mkdirSync(join(cwd, 'work/node_modules'), { recursive: true })
  symlinkSync(join(cwd, 'secret'), join(cwd, 'work/node_modules/rules'))
  writePack('work/course', 'course', extending('rules'))
  expect(read('./work/course').problems).toMatchObject([
    { code: 'unknown-pack', file: 'work/course/pack.yaml' },
  ])
})

test.each([
  ['../../secret', 'a package reaches for a folder outside of it'],
  ['../other', 'a package reaches for the one beside it'],
  ['./link', 'a package reaches out through a link'],
])('%s: %s', (name) => {
  writePack('secret', 'secret', '', 1)
  writePack('node_modules/other', 'other', '', 1)
  writePack('node_modules/evil', 'evil', extending(name))
  symlinkSync(join(cwd, 'secret'), join(cwd, 'node_modules/evil/link'))
  writePack('course', 'course', extending('evil'))
  for (const asked of ['./course', './node_modules/evil']) {
    const set = read(asked)
    expect(idsOf(set)).toEqual([])
    expect(set.problems).toMatchObject([
      { code: 'outside-folder', file: expect.stringContaining('evil/pack.yaml') },
    ])
  }
})

test.each(['../../secret', '../../../..', '../link', './link', '../../courses/../secret'])(
  'a pack from anywhere reaches what is beside it and no more: %s',
  (name) => {
    writePack('secret', 'secret', '', 1)
    writePack('courses/spring', 'spring', extending(name))
    symlinkSync(join(cwd, 'secret'), join(cwd, 'courses/link'))
    symlinkSync(join(cwd, 'secret'), join(cwd, 'courses/spring/link'))
    const set = read('./courses/spring')
    expect(idsOf(set)).toEqual([])
    expect(set.problems).toMatchObject([
      { code: 'outside-folder', file: 'courses/spring/pack.yaml', line: 5 },
    ])
    expect(Object.keys(set.files)).toEqual(['courses/spring/pack.yaml'])
  },
)

test('a pack that is beside another reaches no further by that', () => {
  writePack('secret', 'secret', '', 1)
  writePack('courses/inner/deep', 'deep', extending('../../spring'))
  writePack('courses/spring', 'spring', extending('../inner/deep'))
  expect(read('./courses/spring').problems).toMatchObject([
    { code: 'outside-folder', file: 'courses/inner/deep/pack.yaml' },
  ])
})

test.each(['./pack.yaml', './nothing', './empty', '../gone'])('%s is told with what a pack is', (name) => {
  writePack('courses/spring', 'spring', extending(name))
  mkdirSync(join(cwd, 'courses/spring/empty'))
  symlinkSync(join(cwd, 'courses/away'), join(cwd, 'courses/gone'))
  expect(read('./courses/spring').problems).toMatchObject([{ code: 'unknown-pack', line: 5 }])
})

test('of a chain of a thousand packs no more than fifty are opened', () => {
  for (let index = 0; index < 1_000; index++)
    writePack(`p${index}`, `p${index}`, `extends: [../p${index + 1}]\n`)
  const set = read('./p0')
  expect(set.problems).toMatchObject([{ code: 'too-many-packs' }])
  expect(Object.keys(set.files)).toHaveLength(50)
})

test.each([
  '/etc',
  'C:\\windows',
  '@a/../../secret',
  'node_modules/../secret',
  'http://a.example/x',
  '~/x',
  'a b',
  '',
])('extends: %j leads nowhere', (name) => {
  writePack('secret', 'secret', '', 1)
  writePack('course', 'course', `extends: [{ pack: ${JSON.stringify(name)} }]\n`)
  expect(read('./course').problems).toMatchObject([
    { code: 'unknown-pack', file: 'course/pack.yaml', line: 5 },
  ])
})
