import { expect, test } from 'vitest'
import { goodPack, goodRule, testCatalogue } from '../../fixtures/test-pack.ts'
import { attachExtended } from '../compose/attach-extended.ts'
import type { PackSource } from '../pack-source.ts'
import type { PackSet } from './pack-set.ts'
import { readPacks } from './read-packs.ts'

const limit = 256 * 1024
const fill = (text: string, length = limit / 4): string => text.repeat(Math.floor(length / text.length))
const read = (text: string): PackSet =>
  readPacks([{ name: 'attack', dir: 'attack', files: { ...goodPack, 'sample.yaml': text } }], {
    catalogue: testCatalogue,
  })
const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

test.each([
  ['lists in lists', fill('[')],
  ['maps in maps', fill('{a: ')],
  ['block lists in block lists', fill('- ')],
  ['keys that are maps', fill('? ')],
  ['templates without end', fill('{{')],
])('%s', (_name, text) => {
  expect(read(text).problems.map(({ code }) => code)).toEqual(['too-deep'])
})

test.each([
  ['a quote that is never closed', 'rule: "', 'unclosed-quote'],
  ['an alias that holds itself', 'a: &a [*a]', 'too-deep'],
  ['a tag that names code', 'rule: !!js/function "function () {}"', 'yaml-tag'],
  ['a merge key', 'a: &a { rule: x }\n<<: *a', 'unknown-key'],
  ['a file of one character too many', `# ${'x'.repeat(limit)}`, 'too-large'],
])('%s', (_name, text, code) => {
  expect(read(text).problems.map((problem) => problem.code)).toContain(code)
})

test('an alias that is used again and again is refused before it is written out', () => {
  const levels = numbered(12, (level) => `l${level + 1}: &l${level + 1} [${fill(`*l${level}, `, 50)}]`)
  expect(read(`l0: &l0 [x]\n${levels}`).problems.map(({ code }) => code)).toEqual(['alias-bomb'])
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the key %s is a key like any other',
  (key) => {
    const atRoot = read(`${goodRule}\n${key}: { polluted: true }`)
    expect(atRoot.problems.map(({ code }) => code)).toEqual(['unknown-key'])
    const inLeaf = read(goodRule.replace('{ metric: acc,', `{ metric: acc, ${key}: 1,`))
    expect(inLeaf.problems.map(({ code }) => code)).toEqual(['unknown-key'])
    const named = read(goodRule.replace('metric: acc,', `metric: ${key},`).replace('$loss_of', `$${key}`))
    expect(named.problems.map(({ code }) => code).sort()).toEqual(['unknown-metric', 'unknown-parameter'])
    const series = read(goodRule.replace('{ accuracy: ["0.7..0.9 x8"] }', `{ ${key}: [1] }`))
    expect(series.problems.map(({ code }) => code)).toEqual(['unknown-metric'])
    const words = readPacks(
      [{ name: 'attack', dir: 'attack', files: { ...goodPack, 'messages/fr.yaml': `${key}: { title: x }` } }],
      { catalogue: testCatalogue },
    )
    expect(words.problems.map(({ code }) => code)).toContain('unknown-rule')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  },
)

test.each([
  ['unknown keys', numbered(5_000, (index) => `k${index}: 1`)],
  ['keys that stand there twice', fill('a: 1\n')],
  ['tests', goodRule.replace('  all:\n', `  all:\n${fill('    - { abvoe: 1 }\n', 50_000)}`)],
  [
    'causes',
    goodRule.replace('  causes:\n', `  causes:\n${numbered(3_000, (index) => `    C${index}: { x: 1 }`)}\n`),
  ],
  ['anchors', numbered(4_000, (index) => `k${index}: &a${index} 1`)],
])('thousands of %s are reported within reason', (_name, text) => {
  const { problems } = read(text)
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(101)
})

test.each([
  [
    'a number of 200,000 digits',
    goodRule.replace('"0.70..0.95 x12"', `"${'1'.repeat(200_000)}z"`),
    'bad-series',
  ],
  ['a series of millions of values', goodRule.replace('"0.70..0.95 x12"', '"1..2 x99999999"'), 'bad-series'],
  [
    'a number of 100,000 groups',
    goodRule.replace('default: 0.02', `default: 1${fill('_1', 200_000)}z`),
    'wrong-type',
  ],
])('%s', (_name, text, code) => {
  expect(read(text).problems.map((problem) => problem.code)).toContain(code)
})

test('a thousand packs that extend one another are refused, and quickly', () => {
  const packs = Array.from(
    { length: 1_000 },
    (_, index): PackSource & { extended: Record<string, PackSource> } => ({
      name: `p${index}`,
      dir: `p${index}`,
      files: {
        'pack.yaml': `format: 1\npack: p${index}\nversion: "1.0.0"\ntitle: P\nextends: [{ pack: ./next }]\n`,
      },
      extended: {},
    }),
  )
  for (const [index, pack] of packs.entries()) pack.extended['./next'] = packs[(index + 1) % 1_000] ?? pack
  const { problems } = readPacks(packs.slice(0, 1), { catalogue: testCatalogue })
  expect(problems.map(({ code }) => code)).toEqual(['too-many-packs'])
})

test.each(['__proto__', 'constructor', 'pack:__proto__', 'constructor:x', 'topic:constructor'])(
  'an override of %s changes nothing but is told of',
  (key) => {
    const text = `format: 1\npack: fixtures\nversion: "1.0.0"\ntitle: F\noverrides: { "${key}": { severity: error } }\n`
    const { problems } = readPacks([{ name: 'f', dir: 'f', files: { ...goodPack, 'pack.yaml': text } }], {
      catalogue: testCatalogue,
    })
    expect(problems).toHaveLength(1)
    expect(({} as Record<string, unknown>).severity).toBeUndefined()
  },
)

function readPackFile(more: string, extended: PackSource['extended'] = {}): PackSet {
  const files = { ...goodPack, 'pack.yaml': `format: 1\npack: p\nversion: "1.0.0"\ntitle: P\n${more}` }
  return readPacks([{ name: 'p', dir: 'p', files, extended }], { catalogue: testCatalogue })
}

test('a pack that extends a thousand others is refused, once', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `./p${index}`)
  const { problems } = readPackFile(`extends: [${names.join(', ')}]\n`)
  expect(problems[0]).toMatchObject({ code: 'too-many-items' })
  expect(problems.length).toBeLessThanOrEqual(21)
})

test('packs of thousands of files each are not looked up without end', () => {
  const rules = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`r${index}.yaml`, '']))
  const pack = (index: number): PackSource => {
    const text = `format: 1\npack: p${index}\nversion: "1.0.0"\ntitle: P\nextends: [./p${index + 1}]\n`
    return { name: `p${index}`, dir: `p${index}`, files: { ...rules, 'pack.yaml': text } }
  }
  let looked = 0
  attachExtended([pack(0)], () => pack(++looked))
  expect(looked).toBe(2)
})

test('thirty packs of one name, each of which extends all that follow, are told apart in no time', () => {
  const packs = Array.from({ length: 30 }, (_, index) => {
    const names = Array.from({ length: Math.min(20, 29 - index) }, (_, more) => `./${index + 1 + more}`)
    const list = names.length > 0 ? `extends: [${names.join(', ')}]\n` : ''
    return {
      name: `${index}`,
      dir: `${index}`,
      files: { 'pack.yaml': `format: 1\npack: twin\nversion: "1.0.0"\ntitle: T\n${list}` },
      extended: {} as Record<string, PackSource>,
    }
  })
  for (const pack of packs) for (const other of packs) pack.extended[`./${other.name}`] = other
  const { problems } = readPacks(packs.slice(0, 1), { catalogue: testCatalogue })
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['pack-twice']))
})

test.each(['(', '(a+)+$', '[', '\\\\', '__proto__'])(
  'a parameter of a pack called %s is no expression',
  (name) => {
    const { problems } = readPackFile(`parameters: { "${name}": { type: number, default: 1 } }\n`)
    expect(problems.map(({ code }) => code)).toEqual(['bad-name'])
  },
)

test('ten thousand overrides of rules that do not exist are refused within reason', () => {
  const { problems } = readPackFile(`overrides:\n${numbered(10_000, (index) => `  no-rule-${index}: off`)}\n`)
  expect(problems.map(({ code }) => code)).toContain('too-many-items')
  expect(problems.length).toBeLessThanOrEqual(102)
})

test.each(['__proto__', 'constructor', 'hasOwnProperty'])(
  'a pack called %s is one that is not there',
  (name) => {
    expect(readPackFile(`extends: ["${name}"]\n`).problems).toMatchObject([{ code: 'unknown-pack', line: 5 }])
  },
)
