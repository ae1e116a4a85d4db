import { expect, test } from 'vitest'
import { goodPack, goodRule, testCatalogue } from '../../fixtures/test-pack.ts'
import { findPacks, readShippedCatalogue, shippedPacks } from '../node/index.ts'
import type { PackSet } from '../pack/pack-set.ts'
import { readPacks } from '../pack/read-packs.ts'
import { comparePacks } from './compare-packs.ts'

const broken = goodRule
  .replace('rule: sample', 'rule: broken')
  .replace(/when:.*?(?=for:)/su, 'when: { metric: loss, above: 100 }\n')
  .replace(/examples:.*$/su, '')
  .replace(/ {2}body:.*?why:/su, '  body: It is large.\n  why:')
  .replace('status: stable', 'status: draft')

const texts: Readonly<Record<string, string>> = {
  ...goodPack,
  'sample.yaml': goodRule.replace('[elsewhere/nonfinite-loss]', '[broken]'),
  'broken.yaml': broken,
  'messages/es.yaml': 'sample: { title: Posible sobreajuste }\nbroken: { title: Rota }\n',
}

/** The pack with other texts for some files; a file without a text is not there. */
function edited(changes: Readonly<Record<string, string | undefined>>): PackSet {
  const kept = Object.entries({ ...texts, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const source = { name: 'fixtures', dir: 'fixtures', files: Object.fromEntries(kept) }
  const set = readPacks([source], { catalogue: testCatalogue })
  expect(set.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return set
}

function replaced(file: string, from: string, to: string): PackSet {
  expect(texts[file]).toContain(from)
  return edited({ [file]: texts[file]?.replace(from, to) })
}

const before = edited({})
const { sources } = findPacks(shippedPacks(), { cwd: '/' })
const catalogue = readShippedCatalogue()

test.each(sources.map((source) => [source.name, source] as const))(
  'between %s and itself there is nothing',
  (_name, source) => {
    const set = readPacks([source], { catalogue })
    const { changes, step, version, isEnough, from } = comparePacks(set, set)
    expect({ changes, step, version, isEnough }).toEqual({
      changes: [],
      step: undefined,
      version: from.version,
      isEnough: true,
    })
  },
)

test('how a file is laid out makes no difference', () => {
  const after = edited({
    'sample.yaml': `# A comment.\n${texts['sample.yaml']?.replaceAll('metric: acc,', 'metric: accuracy,').replace('for: 2 epochs', 'for:   2 epochs # short')}`,
  })
  expect(comparePacks(before, after).changes).toEqual([])
})

test('what one direction adds the other removes', () => {
  const opposite = {
    'rule-added': 'rule-removed',
    'locale-added': 'locale-removed',
    'name-declared': 'name-undeclared',
  }
  const after = edited({
    'pack.yaml': `${texts['pack.yaml']}metrics: { f1: { title: F1, clock: epoch } }\n`,
    'large.yaml': broken
      .replace('rule: broken', 'rule: large')
      .replace('loss, above: 100', 'val_loss, above: 7'),
    'sample.yaml': texts['sample.yaml']?.replace('silenced_by: [broken]\n', ''),
    'broken.yaml': undefined,
    'messages/es.yaml': undefined,
    'messages/fr.yaml': 'sample: { title: Surapprentissage }',
  })
  const there = comparePacks(before, after).changes
  const back = comparePacks(after, before).changes
  const namesOf = (changes: typeof there, kind: string): unknown[] =>
    changes.filter((each) => each.kind === kind).map(({ rule, part }) => rule ?? part)
  for (const [added, removed] of Object.entries(opposite)) {
    expect(namesOf(back, removed)).toEqual(namesOf(there, added))
    expect(namesOf(back, added)).toEqual(namesOf(there, removed))
  }
  expect(namesOf(there, 'rule-added')).toEqual(['large'])
  expect(namesOf(there, 'rule-removed')).toEqual(['broken'])
})

const file = 'sample.yaml'

test.each<[string, PackSet, readonly string[], string]>([
  [
    'another name for the pack',
    replaced('pack.yaml', 'pack: fixtures', 'pack: other'),
    ['pack-renamed'],
    '2.0.0',
  ],
  [
    'a lower threshold',
    replaced(file, 'default: 0.02', 'default: 0.01'),
    ['speaks-more', 'parameter-changed'],
    '2.0.0',
  ],
  [
    'a higher threshold',
    replaced(file, 'default: 0.02', 'default: 0.03'),
    ['speaks-less', 'parameter-changed'],
    '1.1.0',
  ],
  ['a longer wait', replaced(file, 'for: 2 epochs', 'for: 3 epochs'), ['speaks-less'], '1.1.0'],
  ['no wait', replaced(file, 'for: 2 epochs\n', ''), ['speaks-more'], '2.0.0'],
  ['a rule less that silences it', replaced(file, 'silenced_by: [broken]\n', ''), ['speaks-more'], '2.0.0'],
  ['a higher severity', replaced(file, 'severity: warning', 'severity: error'), ['severity-raised'], '2.0.0'],
  [
    'a lower likelihood',
    replaced(file, 'likelihood: likely\n', 'likelihood: possible\n'),
    ['likelihood-lowered'],
    '1.1.0',
  ],
  [
    'a veto',
    replaced(file, 'for: 2', 'unless: { metric: loss, is: missing }\nfor: 2'),
    ['speaks-less', 'needs-more'],
    '2.0.0',
  ],
  ['another end', replaced(file, 'clear_after: 2', 'clear_after: 3'), ['ending-changed'], '1.1.0'],
  [
    'other words',
    replaced(file, 'title: Possible overfitting', 'title: It may overfit'),
    ['words-changed'],
    '1.0.1',
  ],
  [
    'other words in Spanish',
    replaced('messages/es.yaml', 'Posible sobreajuste', 'Sobreajuste'),
    ['words-changed'],
    '1.0.1',
  ],
  [
    'one cause less',
    replaced(file, / {4}past-its-best:.*?Stop there.\n/su.exec(goodRule)?.[0] ?? '', ''),
    ['cause-removed'],
    '2.0.0',
  ],
  [
    'a new language',
    edited({ 'messages/fr.yaml': 'sample: { title: Surapprentissage }' }),
    ['locale-added'],
    '1.1.0',
  ],
  ['a language less', edited({ 'messages/es.yaml': undefined }), ['locale-removed'], '2.0.0'],
  [
    'a metric',
    replaced('pack.yaml', 'title:', 'metrics: { f1: { title: F1, clock: epoch } }\ntitle:'),
    ['name-declared'],
    '1.1.0',
  ],
  [
    'an example in other words',
    replaced(file, 'name: one bad epoch', 'name: a bad epoch'),
    ['examples-changed'],
    '1.0.1',
  ],
])('%s', (_name, after, kinds, version) => {
  const diff = comparePacks(before, after)
  expect(diff.changes.map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
  expect([diff.version, diff.isEnough]).toEqual([version, false])
})

test('a rule that only changed its name is told as that', () => {
  const after = edited({
    'broken.yaml': undefined,
    'shattered.yaml': broken.replace('rule: broken', 'rule: shattered'),
    'sample.yaml': texts['sample.yaml']?.replace('[broken]', '[shattered]'),
    'messages/es.yaml': texts['messages/es.yaml']?.replace('\nbroken:', '\nshattered:'),
  })
  expect(comparePacks(before, after).changes.filter(({ kind }) => kind.startsWith('rule-'))).toMatchObject([
    { kind: 'rule-renamed', rule: 'shattered', from: 'broken', to: 'shattered' },
  ])
})

test.each([
  ['1.0.0', '2.0.0', true],
  ['1.0.0', '2.1.3', true],
  ['1.0.0', '1.9.9', false],
  ['1.0.0', '2.0.0-beta.1', false],
  ['0.4.2', '0.5.0', true],
  ['0.4.2', '0.4.9', false],
])('after a major change, %s may become %s: %s', (from, to, isEnough) => {
  const versioned = (version: string, severity: string): PackSet =>
    edited({
      'pack.yaml': texts['pack.yaml']?.replace('"1.0.0"', `"${version}"`),
      [file]: texts[file]?.replace('severity: warning', `severity: ${severity}`),
    })
  expect(comparePacks(versioned(from, 'warning'), versioned(to, 'error')).isEnough).toBe(isEnough)
})
