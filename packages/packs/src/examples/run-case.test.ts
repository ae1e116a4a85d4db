import { createRun, type Finding, type Rule } from '@scram/core'
import { expect, test } from 'vitest'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'
import type { Case } from './case.ts'
import { type CaseResult, statusOf } from './case-result.ts'
import type { Outcome } from './example.ts'
import { type CaseOptions, runCase } from './run-case.ts'
import type { WantedFinding } from './wanted-finding.ts'

const text = (name: string, body: string): string => `
format: 1
rule: ${name}
status: draft
severity: error
likelihood: observed
topic: training
message:
  title: A title
  body: What was seen.
  why: Why it matters.
  causes:
    first: { cause: The first cause., try: Try this. }
    second: { cause: The second cause., try: Try that. }
${body}`

const set = readPacks(
  [
    {
      name: 'fixtures',
      dir: 'fixtures',
      files: {
        ...goodPack,
        'high.yaml': text(
          'high',
          'check: every step\nwhen: { metric: loss, above: 1, as: level }\nremind: every 2 steps\nsilenced_by: [broken]',
        ),
        'broken.yaml': text('broken', 'check: every step\nwhen: { metric: loss, above: 100 }'),
        'start.yaml': text('start', 'check: at start\nwhen: { fact: optimizer.learning_rate, above: 1 }'),
        'layers.yaml': text(
          'layers',
          'check: every step\nfor_each: layer\nwhen: { metric: gradient_norm, above: 1 }',
        ),
      },
    },
  ],
  { catalogue: testCatalogue },
)
const ruleOf = (name: string): Rule =>
  set.rules.find(({ id }) => id === `fixtures/${name}`) ?? expect.unreachable()

const steps = (series: Case['series'], wanted: Outcome): Case => ({
  name: 'steps',
  every: 'step',
  series,
  facts: {},
  wanted,
  in: 'test',
  file: 'fixtures/high.test.yaml',
  path: [],
  locales: [],
})

const run = (rule: string, each: Case, options: Partial<CaseOptions> = {}): Promise<CaseResult> =>
  runCase(ruleOf(rule), each, { rules: set.rules, catalogue: testCatalogue, createRun, ...options })

/** What is different, without its wording. */
const kinds = ({ differences }: CaseResult): readonly unknown[] =>
  differences.map(({ kind, at }) => (at === undefined ? kind : `${kind} ${at}`))

const wanting = (...findings: readonly WantedFinding[]): Outcome => ({
  firesAt: findings.map(({ at }) => at),
  findings,
})

test('the examples of a good rule come out as it says', async () => {
  expect(set.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const cases = set.cases['fixtures/sample'] ?? []
  const results = await Promise.all(cases.map((each) => run('sample', each)))
  expect(results.map(({ got }) => got)).toEqual([
    { firesAt: [11], resolvesAt: [] },
    { silent: true },
    { cannotTell: true },
  ])
  expect(results.flatMap(({ differences }) => differences)).toEqual([])
})

test.each<[readonly number[], Outcome]>([
  [[0, 0, 2, 2, 2, 2], { firesAt: [3, 5], resolvesAt: [] }],
  [[0, 2, 0], { firesAt: [2], resolvesAt: [3] }],
  [[0, 0, 0.5], { silent: true }],
  [[], { cannotTell: true }],
  [[200, 200], { silent: true }],
])('a loss of %j: %j', async (loss, got) => {
  const wrong: Outcome = { firesAt: [1], resolvesAt: [1] }
  for (const wanted of [got, wrong]) {
    const result = await run('high', steps({ loss }, wanted))
    expect(result.got).toEqual(got)
    expect(result.differences.length > 0).toBe(wanted === wrong)
  }
})

test.each<[string, Outcome, readonly string[]]>([
  ['what is not listed must not happen', { firesAt: [2] }, ['unexpected 4']],
  ['what is listed must', { firesAt: [2, 3, 4] }, ['missing 3']],
  ['both', { firesAt: [1] }, ['missing 1', 'unexpected 2', 'unexpected 4']],
  ['not even once', { silent: true }, ['unexpected 2', 'unexpected 4']],
  ['where it was to be blind', { cannotTell: true }, ['unexpected 2', 'unexpected 4']],
  ['unless it is said, it may be resolved at any place', { firesAt: [2, 4] }, []],
  ['and else only there', { firesAt: [2, 4], resolvesAt: [6] }, ['unexpected 5', 'missing 6']],
  ['or never', { firesAt: [2, 4], resolvesAt: [] }, ['unexpected 5']],
])('%s', async (_name, wanted, differences) => {
  const result = await run('high', steps({ loss: [0, 2, 2, 2, 0, 0] }, wanted))
  expect([...kinds(result)].sort()).toEqual([...differences].sort())
})

test.each<[string, readonly WantedFinding[], readonly string[]]>([
  [
    'every report is listed',
    [
      { at: 2, state: 'fired' },
      { at: 4, state: 'reminded' },
      { at: 5, state: 'resolved' },
    ],
    [],
  ],
  [
    'one is not',
    [
      { at: 2, state: 'fired' },
      { at: 5, state: 'resolved' },
    ],
    ['unexpected 4'],
  ],
  [
    'one is of another kind',
    [
      { at: 2, state: 'fired' },
      { at: 4, state: 'fired' },
      { at: 5, state: 'resolved' },
    ],
    ['missing 4', 'unexpected 4'],
  ],
])('findings one by one: %s', async (_name, findings, differences) => {
  const result = await run('high', steps({ loss: [0, 2, 2, 2, 0, 0] }, wanting(...findings)))
  expect(kinds(result)).toEqual(differences)
})

test.each<[string, Partial<WantedFinding>, boolean]>([
  ['its likelihood', { likelihood: 'observed' }, true],
  ['another likelihood', { likelihood: 'likely' }, false],
  ['its causes', { causes: ['first', 'second'] }, true],
  ['in another order', { causes: ['second', 'first'] }, false],
  ['only one of them', { causes: ['first'] }, false],
  ['a reading as it is', { readings: { level: 2.345 } }, true],
  ['a reading rounded', { readings: { level: 2.35 } }, true],
  ['a reading rounded wrongly', { readings: { level: 2.33 } }, false],
  ['a whole number', { readings: { level: 2 } }, true],
  ['nothing', { readings: { level: 0 } }, false],
  ['between two numbers', { readings: { level: [2.3, 2.4] } }, true],
  ['not between these', { readings: { level: [2.4, 3] } }, false],
  ['what is not read', { readings: { other: 2 } }, false],
])('of a finding is wanted %s: %j', async (_name, more, isRight) => {
  const wanted = wanting({ at: 1, state: 'fired', ...more })
  const result = await run('high', steps({ loss: [2.345] }, wanted))
  expect(kinds(result)).toEqual(isRight ? [] : ['detail 1'])
})

test('a finding for other labels is not the one that is wanted', async () => {
  const series = { 'gradient_norm{layer=a}': [0, 2], 'gradient_norm{layer=b}': [0, 2] }
  const a: WantedFinding = { at: 2, state: 'fired', labels: [{ layer: 'a' }] }
  const b: WantedFinding = { at: 2, state: 'fired', labels: [{ layer: 'b' }] }
  expect(kinds(await run('layers', steps(series, wanting(a, b))))).toEqual([])
  const { differences } = await run('layers', steps(series, wanting(a)))
  expect(differences).toMatchObject([{ kind: 'unexpected', at: 2, labels: [{ layer: 'b' }] }])
})

test('a rule that is checked at the start fires at 0', async () => {
  const each = { ...steps({ loss: [1] }, { firesAt: [0] }), facts: { 'optimizer.learning_rate': 10 } }
  expect(kinds(await run('start', each))).toEqual([])
})

test('what cannot be replayed is a difference, and so is a rule that fails', async () => {
  const recording = { ...steps({}, { silent: true }), recording: { path: 'run.csv', file: 'run.csv' } }
  const play = () => Promise.reject(new Error('it is gone'))
  expect(kinds(await run('high', recording))).toEqual(['fault'])
  expect((await run('high', recording, { play })).differences).toMatchObject([{ message: 'it is gone' }])
})

test('what speaks all the time ends the case and not the memory', async () => {
  const endless = { ...steps({}, { silent: true }), recording: { path: 'run.csv', file: 'run.csv' } }
  const play: CaseOptions['play'] = async (_recording, _facts, target) => {
    for (let step = 1; ; step++) {
      target.observe({ step, epoch: 1, metrics: { loss: 2 } })
      await target.check('step')
    }
  }
  expect(kinds(await run('high', endless, { play }))).toEqual(['fault'])
})

test('a recording is replayed with the facts of the case', async () => {
  const recording: Case = {
    ...steps({}, { firesAt: [7] }),
    recording: { path: 'run.csv', file: '/packs/run.csv' },
    facts: { 'optimizer.name': 'adam' },
  }
  const play: CaseOptions['play'] = async ({ file }, facts, target) => {
    expect([file, facts]).toEqual(['/packs/run.csv', { 'optimizer.name': 'adam' }])
    target.observe({ step: 7, epoch: 1, metrics: { loss: 2 } })
    return target.check('step')
  }
  expect(kinds(await run('high', recording, { play }))).toEqual([])
})

test('words must be there in every language, and hold the pieces that are wanted', async () => {
  const say = (finding: Finding, locale: string) => ({
    message: {
      locale,
      title: 'A title',
      body: `${finding.readings.level?.value}\u202F% in ${locale}`,
      hedge: '',
      why: '',
      causes: [],
      references: [],
    },
    misses: locale === 'fr' ? ['there is no French'] : [],
  })
  const twice = steps({ loss: [2, 0, 2] }, { firesAt: [1, 3] })
  expect(kinds(await run('high', twice, { say, baseLocale: 'en' }))).toEqual([])
  expect(kinds(await run('high', { ...twice, locales: ['fr'] }, { say, baseLocale: 'en' }))).toEqual([
    'words 1',
  ])
  const says = (body: string): Case =>
    steps({ loss: [2] }, wanting({ at: 1, state: 'fired', says: { de: { body: [body] } } }))
  expect(kinds(await run('high', says('2 % in de'), { say, baseLocale: 'en' }))).toEqual([])
  expect(kinds(await run('high', says('3 %'), { say, baseLocale: 'en' }))).toEqual(['words 1'])
})

test('a known problem does not fail until it is gone', async () => {
  const status = async (loss: readonly number[], knownProblem?: string) => {
    const each = { ...steps({ loss }, { silent: true }), ...(knownProblem && { knownProblem }) }
    return statusOf(each, await run('high', each))
  }
  expect(await Promise.all([status([0]), status([2]), status([2], 'why'), status([0], 'why')])).toEqual([
    'passed',
    'failed',
    'known',
    'outlived',
  ])
})
