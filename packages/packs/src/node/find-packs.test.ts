import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPack, goodRule } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'
import { findPacks } from './find-packs.ts'
import { readShippedCatalogue, shippedPacks } from './shipped.ts'

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'scram-packs-'))
  const course = join(cwd, 'course')
  mkdirSync(join(course, 'messages'), { recursive: true })
  mkdirSync(join(course, 'notes'))
  mkdirSync(join(course, 'templates'))
  for (const [path, text] of Object.entries(goodPack)) writeFileSync(join(course, path), text)
  writeFileSync(join(course, 'messages', 'fr.yaml'), 'sample: { title: Titre }\n')
  writeFileSync(join(course, 'notes', 'x.yaml'), 'not: a rule\n')
  writeFileSync(join(course, 'README.md'), '# A course\n')
  writeFileSync(join(cwd, 'secret.yaml'), 'password: 1234\n')
  writeFileSync(join(cwd, 'sample.yaml'), goodRule)
})

afterAll(() => rmSync(cwd, { recursive: true }))

test('the shipped packs are found by name, and are sound', () => {
  const { sources, problems } = findPacks(shippedPacks(), { cwd })
  expect(problems).toEqual([])
  expect(shippedPacks()).toEqual(expect.arrayContaining(['essentials', 'published']))
  const set = readPacks(sources, { catalogue: readShippedCatalogue() })
  expect(set.problems).toEqual([])
  expect(set.packs.map(({ id }) => id)).toEqual(shippedPacks())
})

test.each(['./course', 'course/', '../course'])('a folder is found by its path: %s', (name) => {
  const from = name.startsWith('..') ? join(cwd, 'course') : cwd
  const { sources, problems } = findPacks([name], { cwd: from })
  expect(problems).toEqual([])
  expect(sources.map(({ files }) => Object.keys(files).sort())).toEqual([
    ['messages/fr.yaml', 'pack.yaml', 'sample.yaml', 'templates/pair.yaml', 'templates/strays.yaml'],
  ])
})

test.each(['uni-rules', '@uni/rules'])(
  'an npm package that is installed is found by its name: %s',
  (name) => {
    const installed = join(cwd, 'node_modules', name)
    mkdirSync(installed, { recursive: true })
    writeFileSync(join(installed, 'pack.yaml'), goodPack['pack.yaml'] ?? '')
    const { sources, problems } = findPacks([name], { cwd: join(cwd, 'course') })
    expect(problems).toEqual([])
    expect(sources.map(({ files }) => Object.keys(files))).toEqual([['pack.yaml']])
  },
)

test('a single rule is found with the pack around it, or without one', () => {
  const { sources } = findPacks(['course/sample.yaml', './sample.yaml'], { cwd })
  expect(sources.map(({ dir, only }) => [dir, only])).toEqual([
    ['course', ['sample.yaml', 'sample.test.yaml']],
    ['.', ['sample.yaml', 'sample.test.yaml']],
  ])
  expect(sources.map(({ files }) => Object.keys(files).length)).toEqual([5, 1])
})

test.each([
  ['esentials', 'did you mean "essentials"?'],
  ['course', 'for what is in this folder, write ./course'],
])('%s is not a pack: %s', (name, hint) => {
  const { sources, problems } = findPacks([name], { cwd })
  expect(sources).toEqual([])
  expect(problems).toMatchObject([{ code: 'unknown-pack', file: name, hint }])
})

test.each(['./nothing', 'course/README.md'])('%s is told with what there is', (name) => {
  const { problems } = findPacks([name], { cwd })
  expect(problems).toMatchObject([{ code: 'unknown-pack', severity: 'error', file: name }])
  expect(problems[0]?.hint).toContain('essentials')
})

test('of a folder that is too large, no more is read than may be', () => {
  const huge = join(cwd, 'huge')
  mkdirSync(huge)
  for (let index = 100; index < 170; index++)
    writeFileSync(join(huge, `r${index}.yaml`), `# ${'x'.repeat(255 * 1024)}`)
  const { sources, problems } = findPacks(['./huge'], { cwd })
  expect(problems).toMatchObject([{ code: 'too-large', file: 'huge' }])
  expect(Object.keys(sources[0]?.files ?? {}).length).toBeLessThan(66)
})

test('a link out of the folder is not followed, a file that is too large is not read', () => {
  const bad = join(cwd, 'bad')
  mkdirSync(bad)
  writeFileSync(join(bad, 'pack.yaml'), goodPack['pack.yaml'] ?? '')
  writeFileSync(join(bad, 'large.yaml'), ' '.repeat(256 * 1024 + 1))
  symlinkSync(join(cwd, 'secret.yaml'), join(bad, 'secret.yaml'))
  symlinkSync(join(cwd, 'course', 'messages'), join(bad, 'messages'))
  symlinkSync(join(bad, 'gone'), join(bad, 'gone.yaml'))
  const { sources, problems } = findPacks(['./bad'], { cwd })
  expect(Object.keys(sources[0]?.files ?? {})).toEqual(['pack.yaml'])
  expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'bad/gone.yaml unreadable',
    'bad/large.yaml too-large',
    'bad/secret.yaml outside-folder',
  ])
})
