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

const unknownSeries = numbered(12_000, (index) => `metric_b${index}: 1,`)
const doubling = numbered(30, (index) => `  d${index + 1}: d${index} + d${index}`)

test.each([
  ['an entry of nothing but commas', `a: [${fill(',', limit - 10)}`, 'too-large'],
  ['closing brackets alone', fill('}', limit - 10), 'yaml-syntax'],
  ['aliases of nothing', `a: ${fill('*a ', limit - 10)}`, 'yaml-syntax'],
  ['documents without end', fill('---\n', limit - 10), 'several-documents'],
  ['keys without end', numbered(20_000, (index) => `k${index}: 1`), 'too-large'],
  [
    'thousands of series of the longest length',
    goodRule.replace('["0.7..0.9 x8"]', `[${fill('"1 x9999", ', 150_000)}]`),
    'bad-series',
  ],
  [
    'thousands of examples of the longest length',
    `${goodRule}\n${numbered(2_000, (index) => `  - { name: e${index}, series: { loss: "1 x10000" }, silent: true }`)}`,
    'bad-series',
  ],
  [
    'definitions that each take twice as long as the one before',
    goodRule.replace('when:\n', `define:\n  d0: loss + loss\n${doubling}\nwhen:\n`),
    'too-large-definition',
  ],
  ['an infinite number', goodRule.replace('at_least: 0.05', 'at_least: 1e999'), 'non-finite-number'],
  [
    'a window of billions',
    goodRule.replace('default: 3 epochs', 'default: 9999999999 epochs'),
    'window-out-of-range',
  ],
  [
    'a name that is written from right to left',
    goodRule.replace('as: lost', 'as: "\\u202Elost"'),
    'bad-name',
  ],
  ['a rule whose name rings the bell', goodRule.replace('rule: sample', 'rule: "sample\\a"'), 'bad-name'],
  [
    'a metric whose name clears the screen',
    goodRule.replace('metric: acc,', 'metric: "\\e[2J",'),
    'unknown-metric',
  ],
  [
    'a letter that only looks like another',
    goodRule.replace('metric: acc,', 'metric: аcc,'),
    'unknown-metric',
  ],
])('%s: %#', (_name, text, code) => {
  const { problems } = read(text)
  expect(problems.map((problem) => problem.code)).toContain(code)
  expect(problems.length).toBeLessThanOrEqual(101)
})

test('names by the thousand are not compared with names by the thousand', () => {
  const declared = numbered(4_000, (index) => `  metric_a${index}: { title: x, clock: step }`)
  const files = {
    ...goodPack,
    'pack.yaml': `${goodPack['pack.yaml']}metrics:\n${declared}\n`,
    'sample.yaml': goodRule.replace('{ accuracy: ["0.7..0.9 x8"] }', `{ ${unknownSeries} }`),
  }
  const { problems } = readPacks([{ name: 'attack', dir: 'attack', files }], { catalogue: testCatalogue })
  expect(problems.length).toBeLessThanOrEqual(102)
})

/** Texts on which a pattern that can match in several ways would try them all. */
const pumps = [
  fill(' ', 30_000),
  fill('a', 30_000),
  fill('a-', 30_000),
  fill('1', 30_000),
  fill('1.', 30_000),
  fill('_', 30_000),
  fill('(', 30_000),
  fill('(a', 30_000),
  fill('$a', 30_000),
  fill('{{', 30_000),
  fill('x1 ', 30_000),
  fill('..', 30_000),
  fill('e1', 30_000),
  fill('/a', 30_000),
  fill('a=', 30_000),
]
const places: readonly (readonly [string, (text: string) => string])[] = [
  ['rule', (text) => goodRule.replace('rule: sample', `rule: ${text}`)],
  ['topic', (text) => goodRule.replace('topic: generalisation', `topic: ${text}`)],
  ['check', (text) => goodRule.replace('check: every epoch', `check: ${text}`)],
  ['remind', (text) => goodRule.replace('remind: every 5 epochs', `remind: ${text}`)],
  ['for', (text) => goodRule.replace('for: 2 epochs', `for: ${text}`)],
  ['silenced_by', (text) => goodRule.replace('[elsewhere/nonfinite-loss]', `[${text}]`)],
  ['metric', (text) => goodRule.replace('metric: acc,', `metric: ${text},`)],
  ['as', (text) => goodRule.replace('as: lost', `as: ${text}`)],
  ['group', (text) => goodRule.replace('when:\n', `group: ${text}\nwhen:\n`)],
  ['define', (text) => goodRule.replace('when:\n', `define: { gap: ${text} }\nwhen:\n`)],
  ['series', (text) => goodRule.replace('["0.7..0.9 x8"]', `[${text}]`)],
  ['fires_at', (text) => goodRule.replace('fires_at: [11]', `fires_at: [${text}]`)],
  ['title', (text) => goodRule.replace('title: Possible overfitting', `title: ${text}`)],
]
const quotedPumps = pumps.flatMap((pump) => [`${pump}!`, `every${pump}`].map((text) => JSON.stringify(text)))

test.each(places)('no text is too hard for the patterns of %s', (_place, at) => {
  for (const text of quotedPumps) {
    const changed = at(text)
    expect(changed).not.toBe(goodRule)
    expect(read(changed).problems.length).toBeLessThanOrEqual(101)
  }
})
