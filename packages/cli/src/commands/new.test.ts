import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPacks } from '@scram/packs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { converse, type Turn } from '../../test-support/converse.ts'
import { runScram } from '../../test-support/run-scram.ts'
import { openPack } from '../creating/open-pack.ts'
import { packQuestions } from '../creating/pack-questions.ts'
import type { Question } from '../creating/question.ts'
import { ruleQuestions } from '../creating/rule-questions.ts'

let cwd: string

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'scram-new-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const read = (path: string): string => readFileSync(join(cwd, path), 'utf8')
const run = (...args: readonly string[]) => runScram(args, cwd)
const checked = async () => (await run('check', './course', '--json')).stdout

const empty = { catalogue: { metrics: {}, facts: {} }, templates: [], set: readPacks([]) }
const ofPack = packQuestions(() => undefined)
const ofRule = ruleQuestions(empty, {}, async () => undefined)
/** Types something, and Enter, when a question is asked. */
function answers(questions: readonly Question[]): (key: string, typed?: string) => Turn {
  return (key, typed = '') => [questions.find((question) => question.key === key)?.ask ?? key, `${typed}\r`]
}
const [toPack, toRule] = [answers(ofPack), answers(ofRule)]
/** Types into a list that is searched, and takes what is found. */
const find = (key: string, typed: string): readonly Turn[] => [
  [toRule(key)[0], typed],
  [typed, '\r'],
]

describe('by options', () => {
  test('a pack, and a rule for a metric that nobody knows, are sound as they stand', async () => {
    expect(await run('new', 'pack', 'course', '--license', 'Apache-2.0', '--npm')).toMatchObject({
      status: 0,
    })
    expect(JSON.parse(read('course/package.json'))).toMatchObject({
      name: 'course',
      version: parse(read('course/pack.yaml')).version,
    })
    const made = await run(
      'new',
      'rule',
      'perplexity-high',
      '--pack',
      'course',
      '--metric',
      'perplexity',
      '--above',
      '20',
    )
    expect(made).toMatchObject({ status: 0, stderr: '' })
    expect(parse(read('course/pack.yaml')).metrics).toMatchObject({ perplexity: { clock: 'epoch' } })
    expect(parse(read('course/perplexity-high.yaml'))).toMatchObject({
      rule: 'perplexity-high',
      when: { metric: 'perplexity', above: 20 },
      examples: [{ fires_at: [expect.any(Number)] }, { silent: true }, { cannot_tell: true }],
    })
    expect(read('course/perplexity-high.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\S+rule\.schema\.json\n/,
    )
    expect(await checked()).toBe('')
  })

  test('a rule that uses a template is sound as it stands', async () => {
    await run('new', 'pack', 'course')
    const args = [
      '--use',
      'stays-above',
      '--with',
      'metric=perplexity',
      '--with',
      'level=20',
      '--why',
      'It guesses.',
    ]
    expect(await run('new', 'rule', '--pack', 'course', ...args)).toMatchObject({ status: 0, stderr: '' })
    expect(parse(read('course/perplexity-stays-above.yaml'))).toMatchObject({
      use: 'stays-above',
      with: { metric: 'perplexity', level: 20 },
      message: { why: 'It guesses.' },
    })
    expect(await checked()).toBe('')
    expect(await run('test', './course')).toMatchObject({ status: 0 })
  })

  test('what is missing is named, everything at once', async () => {
    await run('new', 'pack', 'course')
    const { status, stderr } = await run('new', 'rule', '--pack', 'course')
    expect(status).toBe(2)
    expect(stderr).toContain('--metric')
    const half = await run('new', 'rule', '--pack', 'course', '--metric', 'val_loss')
    expect(half.stderr).toMatch(/--above.*--trend/)
    expect((await run('new', 'pack')).stderr).toContain('NAME')
  })

  test.each([
    ['a metric that is nearly another one', ['--metric', 'val_los', '--above', '1'], 'val_loss'],
    ['another name of a metric', ['--metric', 'acc', '--above', '0.5'], 'accuracy'],
    ['a number that is none', ['--metric', 'loss', '--above', 'high'], '--above high'],
    ['a number that the metric never reaches', ['--metric', 'accuracy', '--above', '1.5'], 'between 0 and 1'],
    ['two comparisons', ['--metric', 'loss', '--above', '1', '--below', '2'], '--below'],
    [
      'a stretch without a unit',
      ['--metric', 'loss', '--measure', 'mean', '--over', '5', '--above', '1'],
      '5 epochs',
    ],
    [
      'steps of what is logged once an epoch',
      ['--metric', 'val_loss', '--measure', 'mean', '--over', '9 steps', '--above', '1'],
      'epoch',
    ],
    ['a measure that does not exist', ['--metric', 'loss', '--measure', 'medain', '--above', '1'], 'median'],
    ['a template that does not exist', ['--use', 'stays-abov'], 'stays-above'],
    ['a parameter that a template does not have', ['--use', 'stuck', '--with', 'level=1'], 'metric, over'],
    ['a parameter without a template', ['--with', 'level=1'], '--use'],
    ['a name with a capital', ['Loss', '--metric', 'loss', '--above', '1'], 'small letters'],
    ['a cause without a remedy', ['--metric', 'loss', '--above', '1', '--cause', 'Something.'], '--try'],
    ['a folder without a pack', ['--pack', 'elsewhere', '--metric', 'loss', '--above', '1'], 'elsewhere'],
  ])('%s is said, and nothing is written', async (_name, args, said) => {
    await run('new', 'pack', 'course')
    const before = read('course/pack.yaml')
    const { status, stdout, stderr } = await run('new', 'rule', '--pack', 'course', ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(said)
    expect(read('course/pack.yaml')).toBe(before)
  })

  test('what is there is never written over', async () => {
    await run('new', 'pack', 'course')
    writeFileSync(join(cwd, 'course/pack.yaml'), `${read('course/pack.yaml')}# mine\n`)
    expect(await run('new', 'pack', 'course')).toMatchObject({ status: 2 })
    expect(read('course/pack.yaml')).toContain('# mine')
    const args = ['new', 'rule', 'high', '--pack', 'course', '--metric', 'loss', '--above']
    await run(...args, '1')
    const first = read('course/high.yaml')
    expect(await run(...args, '2')).toMatchObject({ status: 2 })
    expect(read('course/high.yaml')).toBe(first)
    expect(
      (await run('new', 'rule', 'pack', '--pack', 'course', '--metric', 'loss', '--above', '1')).status,
    ).toBe(2)
  })
})

/** What stands before an objection. */
const refused: Turn = ['■', '']

describe('step by step, in a terminal', () => {
  test('a pack and a rule come of what is answered; what will not do is asked for again', async ({
    signal,
  }) => {
    const down = '\u001b[B'
    const made = await converse(
      ['new', 'pack'],
      cwd,
      [
        toPack('name', 'Course'),
        refused,
        toPack('name', '\u007f\u007f\u007f\u007f\u007f\u007fcourse'),
        toPack('title'),
        toPack('language'),
        toPack('license'),
        toPack('npm'),
      ],
      signal,
    )
    expect(made).toMatchObject({ status: 0, turnsTaken: 7 })

    const rule = await converse(
      ['new', 'rule', '--pack', 'course'],
      cwd,
      [
        ...find('use', 'own'),
        ...find('metric', 'perplexity'),
        toRule('metric.title'),
        toRule('metric.clock'),
        toRule('metric.unit'),
        toRule('metric.better', down),
        ...find('measure', 'min'),
        toRule('over'),
        toRule('comparison'),
        toRule('value', 'much'),
        refused,
        toRule('value', '\u007f\u007f\u007f\u007f20'),
        toRule('name'),
        toRule('title', '!'),
        toRule('why'),
        toRule('cause', 'The learning rate is too small.'),
        toRule('try', 'Raise it.'),
        toRule('severity'),
        toRule('likelihood'),
        toRule('topic'),
      ],
      signal,
    )
    expect(rule).toMatchObject({ status: 0, turnsTaken: 23 })
    expect(parse(read('course/perplexity-is-high.yaml'))).toMatchObject({
      when: { metric: 'perplexity', measure: 'min', over: '5 epochs', above: 20 },
      message: { title: expect.stringMatching(/!$/), causes: expect.anything() },
    })
    expect(await checked()).toBe('')

    const { templates } = openPack('course', cwd)
    const chosen = templates.filter(({ name }) => name === 'stays-below')
    const toUse = answers(ruleQuestions({ ...empty, templates: chosen }, {}, async () => undefined))
    const used = await converse(
      ['new', 'rule', '--pack', 'course'],
      cwd,
      [
        ...find('use', 'stays-below'),
        [toUse('with.metric')[0], 'bleu'],
        ['bleu', '\r'],
        toUse('with.metric.title'),
        toUse('with.metric.clock'),
        toUse('with.metric.unit'),
        toUse('with.metric.better'),
        toUse('with.level', '20'),
        toUse('with.after'),
        toUse('name'),
      ],
      signal,
    )
    expect(used).toMatchObject({ status: 0, turnsTaken: 11 })
    expect(parse(read('course/bleu-stays-below.yaml'))).toMatchObject({
      use: 'stays-below',
      with: { metric: 'bleu', level: 20, after: '10 epochs' },
    })
    expect(await checked()).toBe('')
  }, 30_000)

  test('nothing is written where the questions are left', async ({ signal }) => {
    const { status } = await converse(
      ['new', 'pack'],
      cwd,
      [toPack('name', 'course'), [toPack('title')[0], '\u0003']],
      signal,
    )
    expect(status).toBe(2)
    expect(() => read('course/pack.yaml')).toThrow()
  }, 30_000)
})
