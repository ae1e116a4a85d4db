import { expect, test } from 'vitest'
import { goodPack, goodRule, testCatalogue } from '../../fixtures/test-pack.ts'
import type { Files } from '../pack-source.ts'
import { loadPacks, PackError } from './load-packs.ts'
import type { PackSet } from './pack-set.ts'
import { readPacks } from './read-packs.ts'

const source = (files: Files, dir = 'fixtures') => ({ name: dir, dir, files })
const read = (...packs: Files[]): PackSet =>
  readPacks(
    packs.map((files, index) => source(files, `pack-${index}`)),
    { catalogue: testCatalogue },
  )
const codes = ({ problems }: PackSet): string[] => problems.map(({ file, code }) => `${file} ${code}`)
const packFile = (pack: string, more = ''): string =>
  `format: 1\npack: ${pack}\nversion: "1.2.3"\ntitle: A pack\n${more}`

test('a rule comes out with its parameters filled in, names resolved and defaults made plain', () => {
  const { rules, packs, problems } = read(goodPack)
  expect(problems).toEqual([])
  expect(packs).toEqual([{ id: 'fixtures', version: '1.0.0', title: 'Fixtures' }])
  const [rule] = rules
  const lost = { metric: 'val_accuracy', measure: 'below_best', smooth: 3 }
  expect(rule).toEqual({
    id: 'fixtures/sample',
    status: 'stable',
    severity: 'warning',
    likelihood: 'likely',
    topic: 'generalisation',
    check: { every: 1, unit: 'epochs' },
    parameters: { patience: { count: 3, unit: 'epochs' }, loss_of: 0.02 },
    when: {
      all: [
        { ...lost, test: { op: 'at_least', than: 0.02 }, as: 'lost' },
        {
          metric: 'accuracy',
          over: { count: 3, unit: 'epochs' },
          test: { op: 'rising', tolerance: 0 },
          as: 'training',
        },
      ],
    },
    strongerWhen: [{ likelihood: 'very_likely', if: { ...lost, test: { op: 'at_least', than: 0.05 } } }],
    for: { count: 2, unit: 'epochs' },
    clearAfter: { count: 2, unit: 'epochs' },
    remind: { count: 5, unit: 'epochs' },
    silencedBy: [],
    causes: [
      {
        id: 'too-much-freedom',
        if: { fact: 'data.examples_per_parameter', test: { op: 'below', than: 0.1 }, as: 'ratio' },
      },
      { id: 'past-its-best' },
    ],
  })
})

test('words are kept apart from the logic, with their code and without their evidence', () => {
  const { words } = read(goodPack)
  expect(words.baseLocale).toBe('en')
  expect(Object.keys(words.base['fixtures/sample']?.causes['too-much-freedom'] ?? {})).toEqual([
    'cause',
    'try',
    'code',
  ])
})

test('an overlay is kept by locale and rule', () => {
  const { words, problems } = read({
    ...goodPack,
    'messages/fr.yaml': 'sample: { title: Surapprentissage possible }',
  })
  expect(problems).toEqual([])
  expect(words.overlays).toEqual({ fr: { 'fixtures/sample': { title: 'Surapprentissage possible' } } })
})

test('what is at fault in the words of a pack, or blank, is left out of them, and the rest is kept', () => {
  const own = 'metrics:\n  f1: { title: F1, clock: epoch }\n  auc: { title: AUC, clock: epoch }\n'
  const french = `pack:
  title: [Paquet]
  tilte: Paquet
  metrics:
    f1:
      title: {{x}} F1
      log: { any: "", keras: notez F1 }
    auc: { title: aire, log: [1] }
sample: { title: "", body: Corps }
`
  const { words, problems } = read({
    ...goodPack,
    'pack.yaml': packFile('fixtures', own),
    'messages/fr.yaml': french,
  })
  expect(words.packTitles).toEqual({})
  expect(words.entries).toEqual({ fr: { f1: { log: { keras: 'notez F1' } }, auc: { title: 'aire' } } })
  expect(words.overlays).toEqual({ fr: { 'fixtures/sample': { body: 'Corps' } } })
  const inFrench = problems.filter(({ file }) => file.endsWith('fr.yaml'))
  expect(inFrench.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '2 wrong-type',
    '3 unknown-key',
    '6 unquoted-template',
    '8 wrong-type',
  ])
})

test('a pack in another language than the first is there in its own', () => {
  const german = { 'pack.yaml': packFile('kurs', 'base_locale: de\n'), 'sample.yaml': goodRule }
  const { words } = read(goodPack, german)
  expect(words.baseLocale).toBe('en')
  expect(words.overlays.de?.['kurs/sample']).toBe(words.base['kurs/sample'])
})

test('a pack may name what it declares itself, and no other pack may', () => {
  const declares = {
    'pack.yaml': packFile('own', 'metrics:\n  val_f1: { title: F1, clock: epoch }\n'),
    'sample.yaml': goodRule.replaceAll('val_accuracy', 'val_f1'),
  }
  const borrows = { 'pack.yaml': packFile('other'), 'sample.yaml': declares['sample.yaml'] }
  expect(codes(read(declares))).toEqual([])
  expect(read(declares).catalogue.metrics.val_f1?.title).toBe('F1')
  expect(new Set(codes(read(declares, borrows)))).toEqual(new Set(['pack-1/sample.yaml unknown-metric']))
})

test('a silencer is a rule of the same pack or of another that is loaded; one of a pack that is not is left out', () => {
  const silenced = (by: string): Files => ({
    'pack.yaml': packFile('course'),
    'sample.yaml': goodRule.replace('elsewhere/nonfinite-loss', by),
  })
  const silencers = (by: string): unknown => read(goodPack, silenced(by)).rules.at(-1)?.silencedBy
  expect(silencers('fixtures/sample')).toEqual(['fixtures/sample'])
  expect(silencers('elsewhere/sample')).toEqual([])
  expect(codes(read(goodPack, silenced('fixtures/smaple')))).toEqual(['pack-1/sample.yaml unknown-rule'])
})

test('rules that silence one another in a circle are reported once', () => {
  const rule = (name: string, by: string): string =>
    goodRule.replace('rule: sample', `rule: ${name}`).replace('elsewhere/nonfinite-loss', by)
  const set = read({
    ...goodPack,
    'a.yaml': rule('a', 'b'),
    'b.yaml': rule('b', 'c'),
    'c.yaml': rule('c', 'a'),
  })
  expect(codes(set)).toEqual(['pack-0/c.yaml silencing-circle'])
  expect(set.rules.map(({ id }) => id)).toEqual(['fixtures/sample'])
})

test('two packs of one name are reported, and the first is used', () => {
  const set = read(goodPack, goodPack)
  expect(codes(set)).toEqual(['pack-1/pack.yaml pack-twice'])
  expect(set.rules).toHaveLength(1)
})

test('a folder without pack.yaml is reported; a rule file of its own needs none', () => {
  const files = { 'sample.yaml': goodRule }
  expect(codes(read(files))).toEqual(['pack-0/pack.yaml missing-pack-file'])
  const alone = readPacks([{ ...source(files), only: ['sample.yaml'] }], { catalogue: testCatalogue })
  expect(alone.problems).toEqual([])
  expect(alone.rules.map(({ id }) => id)).toEqual(['local/sample'])
})

test('where only one file is wanted, the others are neither used nor reported', () => {
  const files = {
    ...goodPack,
    'broken.yaml': 'format: 2',
    'sample.yaml': goodRule.replace('elsewhere/nonfinite-loss', 'broken'),
  }
  const { rules, problems } = readPacks([{ ...source(files), only: ['sample.yaml'] }], {
    catalogue: testCatalogue,
  })
  expect(problems).toEqual([])
  expect(rules.map(({ id, silencedBy }) => [id, silencedBy])).toEqual([
    ['fixtures/sample', ['fixtures/broken']],
  ])
})

test('at most 500 rules are loaded', () => {
  const many = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [
      `r${index}.yaml`,
      goodRule.replace('rule: sample', `rule: r${index}`).replace('for: 2', `for: ${index + 1}`),
    ]),
  )
  const set = read({ 'pack.yaml': packFile('many'), ...many })
  expect(set.problems.map(({ code }) => code)).toEqual(['too-many-rules'])
  expect(set.rules).toHaveLength(500)
})

test('a rule with an error is left out, the others are there', () => {
  const set = read({ ...goodPack, 'bad.yaml': goodRule })
  expect(codes(set)).toEqual(['pack-0/bad.yaml rule-name'])
  expect(set.rules.map(({ id }) => id)).toEqual(['fixtures/sample'])
})

test('places of rules and words can be asked for', () => {
  const overlay = 'sample:\n  title: Titre\n  causes:\n    past-its-best: { try: "Arrêtez {{là}}." }\n'
  const set = read({ ...goodPack, 'messages/fr.yaml': overlay })
  const file = 'pack-0/sample.yaml'
  const lines = goodRule.split('\n')
  const placeOf = (text: string): object => {
    const line = lines.findIndex((candidate) => candidate.includes(text))
    return { file, line: line + 1, column: (lines[line] ?? '').indexOf(text) + 1 }
  }
  expect(set.locate('fixtures/sample', ['when', 'all', 1])).toEqual(placeOf('{ metric: acc'))
  expect(set.locateWords('fixtures/sample', ['why'])).toEqual(placeOf('A network that'))
  const body = set.words.base['fixtures/sample']?.body ?? ''
  for (const part of ['Validation', '{{pp', '(from', 'training.to', "other='#"]) {
    const offset = body.indexOf(part)
    expect(set.locateWords('fixtures/sample', ['body'], undefined, offset), part).toEqual(placeOf(part))
  }
  expect(set.locateWords('fixtures/sample', ['causes', 'past-its-best', 'try'], 'fr', 8)).toEqual({
    file: 'pack-0/messages/fr.yaml',
    line: 4,
    column: (overlay.split('\n')[3] ?? '').search('{{là') + 1,
  })
  expect(set.locateWords('fixtures/sample', ['title'], 'de')).toMatchObject({ file })
  expect(set.locateWords('fixtures/sample', ['why'], 'fr')).toMatchObject({
    file: 'pack-0/messages/fr.yaml',
  })
  expect(set.locate('fixtures/nothing', [])).toBeUndefined()
  expect(set.effective('fixtures/sample')?.value).toMatchObject({ rule: 'sample', severity: 'warning' })
  expect(set.effective('fixtures/sample')?.originOf(['when', 'all', 1])).toEqual(placeOf('{ metric: acc'))
  expect(set.effective('fixtures/nothing')).toBeUndefined()
})

test('loading throws every problem at once, each with its place', () => {
  const files = { ...goodPack, 'a.yaml': 'format: 2', 'b.yaml': '' }
  const load = (): unknown => loadPacks([source(files)], { catalogue: testCatalogue })
  expect(load).toThrow(PackError)
  expect(load).toThrow(/fixtures\/a\.yaml:1:9 [\s\S]*fixtures\/b\.yaml:1:1 /u)
  expect(loadPacks([source(goodPack)], { catalogue: testCatalogue }).rules).toHaveLength(1)
})

const metrics = 'metrics:\n  perplexity: { title: perplexity, clock: epoch, better: lower }\n'
const aboutPerplexity = goodRule.replaceAll('val_accuracy', 'perplexity')

test.each([
  ['is no YAML', `${packFile('course', metrics).replace('A pack', 'A pack: of rules')}`, 'unquoted-colon'],
  ['misspells metrics', packFile('course', metrics.replace('metrics', 'metrcs')), 'unknown-key'],
  ['holds a list of metrics', packFile('course', metrics.replace('  perp', '  - perp')), 'wrong-type'],
  ['misspells a key of the metric', packFile('course', metrics.replace('clock', 'clok')), 'unknown-key'],
])('where pack.yaml %s, that is all there is to say of the metrics of its rules', (_, pack, code) => {
  const set = read({ 'pack.yaml': pack, 'sample.yaml': aboutPerplexity })
  expect(codes(set)).toEqual([`pack-0/pack.yaml ${code}`])
  expect(set.rules).toEqual([])
})

test('where pack.yaml is missing, nothing else is said either', () => {
  expect(codes(read({ 'sample.yaml': aboutPerplexity }))).toEqual(['pack-0/pack.yaml missing-pack-file'])
})
