import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorKeywords } from '@scram/schemas'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, test } from 'vitest'
import { fixtures, type Outcome, root, scram } from './run-scram.ts'

const broken = readdirSync(join(fixtures, 'broken')).map((name) => join('broken', name))

function schema(name: string): ReturnType<Ajv['compile']> {
  const text = readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')
  return new Ajv({ allErrors: true, allowUnionTypes: true })
    .addVocabulary([...editorKeywords])
    .compile(JSON.parse(text))
}

function lines(text: string): readonly Record<string, unknown>[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

describe('exit statuses', () => {
  test.each([
    [0, 'a healthy run', ['healthy.csv', '--fail-on', 'info']],
    [0, 'nothing as grave as an error', ['overfitting.csv']],
    [1, 'a warning, where warnings count', ['overfitting.csv', '--fail-on', 'warning']],
    [1, 'an error', ['nan.jsonl']],
    [1, 'an error, by several packs', ['-p', 'published', '--pack', 'essentials', 'nan.jsonl']],
    [0, 'an error, where nothing counts', ['nan.jsonl', '--fail-on', 'never']],
    [2, 'an empty file', ['broken/empty.csv']],
    [2, 'an error beside a file that cannot be judged', ['nan.jsonl', 'broken/neither.csv']],
    [2, 'no such file', ['nan.jsonl', 'nothing.csv']],
    [2, 'a folder', ['broken']],
    [2, 'no such pack', ['healthy.csv', '--pack', 'esentials']],
    [2, 'an option that does not exist', ['healthy.csv', '--fail-on', 'panic']],
  ])('%i: %s', async (status, _name, args) => {
    const outcome = await scram(['watch', '--once', ...args])
    expect(outcome.status, outcome.stderr).toBe(status)
    // Whoever gets status 2 is told why.
    if (status === 2) expect(outcome.stderr).not.toBe('')
  })
})

describe('what is said', () => {
  let outcome: Outcome
  beforeAll(async () => {
    outcome = await scram(['watch', '--once', '--json', 'healthy.csv', 'overfitting.csv', 'nan.jsonl'])
  })

  test('is one finding a line on standard output, as the schema has it', () => {
    const validate = schema('finding')
    const findings = lines(outcome.stdout)
    for (const finding of findings) expect(validate(finding), JSON.stringify(validate.errors)).toBe(true)
    expect(findings).toMatchObject([
      { run: 'overfitting.csv', rule: 'essentials/overfitting-sustained', state: 'fired', at: { epoch: 11 } },
      { run: 'nan.jsonl', rule: 'essentials/large-learning-rate', state: 'fired', at: { epoch: 1 } },
      { run: 'nan.jsonl', rule: 'essentials/nonfinite-loss', state: 'fired', at: { epoch: 2, step: 7 } },
    ])
    expect(outcome.status).toBe(1)
  })

  test('names each run where there are several, and is in the language asked for', async () => {
    const { stdout } = await scram(['watch', '--once', '-l', 'es', 'healthy.csv', 'nan.jsonl'])
    expect(stdout.indexOf('healthy.csv')).toBeGreaterThanOrEqual(0)
    expect(stdout.indexOf('nan.jsonl')).toBeGreaterThan(stdout.indexOf('healthy.csv'))
    expect(stdout).toContain('essentials/nonfinite-loss')
    const english = await scram(['watch', '--once', 'healthy.csv', 'nan.jsonl'])
    expect(stdout).not.toBe(english.stdout)
  })

  test('of standard input, is said when it ends', async () => {
    const text = readFileSync(join(fixtures, 'nan.jsonl'), 'utf8')
    const { status, stdout } = await scram(['watch', '-', '--json'], text)
    expect(lines(stdout)).toMatchObject([
      { rule: 'essentials/large-learning-rate' },
      { rule: 'essentials/nonfinite-loss' },
    ])
    expect(status).toBe(1)
  })
})

describe('broken recordings', () => {
  let outcome: Outcome
  beforeAll(async () => {
    outcome = await scram(['watch', '--once', '--json', '--fail-on', 'never', ...broken])
  })

  test.each([
    ['truncated.jsonl', [3]],
    ['truncated.csv', [3]],
    ['unknown-key.jsonl', [2]],
    ['not-a-number.csv', [2, 2]],
    ['not-a-number.jsonl', [2]],
    ['no-step.jsonl', [2]],
    ['negative-step.jsonl', [2]],
    ['broken-epoch.csv', [3]],
    ['no-epoch.csv', [3]],
    ['not-json.jsonl', [2]],
    ['no-format.jsonl', [1]],
    ['other-columns.csv', [3]],
    ['other-format.jsonl', [1]],
    ['empty.jsonl', [1]],
    ['empty.csv', [1]],
    ['neither.csv', [1]],
    ['utf-16.jsonl', [1]],
    ['windows.csv', []],
  ])('%s is told with its lines %j', (name, wanted) => {
    const told = [...outcome.stderr.matchAll(/^broken\/([\w.-]+):(\d+): \S/gm)]
    expect(told.flatMap(([, file, line]) => (file === name ? [Number(line)] : []))).toEqual(wanted)
  })

  test('are all judged as far as they can be read', () => {
    const blind = [...outcome.stderr.matchAll(/^There was nothing in broken\/(\S+) /gm)]
    expect(blind.map(([, name]) => name).sort()).toEqual([
      'empty.csv',
      'empty.jsonl',
      'neither.csv',
      'other-format.jsonl',
      'utf-16.jsonl',
    ])
    expect(outcome.stdout).toBe('')
    expect(outcome.status).toBe(2)
  })
})

test('the lines of sound recordings are as the schema has them, and those of broken ones are not', () => {
  const validate = schema('recording')
  const sound = lines(readFileSync(join(fixtures, 'nan.jsonl'), 'utf8'))
  for (const line of sound) expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
  for (const name of ['unknown-key', 'not-a-number', 'no-step', 'negative-step', 'other-format']) {
    const file = readFileSync(join(fixtures, 'broken', `${name}.jsonl`), 'utf8')
    expect(
      lines(file).map((line) => validate(line)),
      name,
    ).toContain(false)
  }
})
