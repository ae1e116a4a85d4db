import { describe, expect, test } from 'vitest'
import { scram } from './run-scram.ts'

const id = 'essentials/overfitting-sustained'

test('a rule is explained from its data: what it reads, its message, its examples', async () => {
  const { status, stdout } = await scram(['explain', 'overfitting-sustained'])
  expect(status).toBe(0)
  for (const part of [
    id,
    'val_loss',
    'validation loss',
    'at least 10',
    'epoch 11',
    'Stop there.',
    'no validation data',
  ])
    expect(stdout).toContain(part)
})

test('with --json, it is one object', async () => {
  const { stdout } = await scram(['explain', id, '--json', '--locale', 'es'])
  expect(JSON.parse(stdout)).toMatchObject({
    id,
    when: {},
    words: { title: expect.any(String) },
    examples: expect.arrayContaining([expect.objectContaining({ name: 'no validation data' })]),
  })
})

test('with a run, a strip shows each check, and a table why', async () => {
  const { status, stdout } = await scram(['explain', id, '--run', 'overfitting.csv'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^ {2}epoch +1 {9}11$/m)
  expect(stdout).toMatch(/^ +\?\?\.{7}░█{6}$/m)
  // The check at which it fired, with the readings that made it.
  expect(stdout).toMatch(
    /epoch 11: yes, firing\n +val_loss +above_best_percent, smooth 3 +21\.43 +at least 10 +yes\n/,
  )
})

test('why a rule did not speak is told too', async () => {
  const { stdout } = await scram(['explain', 'diverged-loss', '--run', 'nan.jsonl'])
  expect(stdout).toMatch(/^ +\?{12}$/m)
  expect(stdout).toMatch(/training\.batch_size +fact +32 +at least 8 +yes/)
})

test('each label has a strip, those that spoke first, and those beyond twenty are counted', async () => {
  const { stdout } = await scram(['explain', 'inputs-out-of-scale', '--run', 'many-inputs.jsonl'])
  const strips = [...stdout.matchAll(/^ +input=(x\d+) +([?.█]{8})$/gm)].map(([, name, marks]) => [
    name,
    marks,
  ])
  expect(strips).toHaveLength(20)
  expect(strips.slice(0, 3)).toEqual([
    ['x3', '??██████'],
    ['x22', '??██████'],
    ['x0', '??......'],
  ])
  expect(stdout).toMatch(/… and 5 more$/m)
})

test('with a run and --json, every check is a line', async () => {
  const { stdout } = await scram(['explain', 'nonfinite-loss', '--run', 'nan.jsonl', '--json'])
  const checks = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  expect(checks.map(({ phase }) => phase)).toEqual([...Array(6).fill('quiet'), ...Array(6).fill('firing')])
  expect(checks[0]).toMatchObject({
    rule: 'essentials/nonfinite-loss',
    when: { parts: [{ reading: { value: 2.3 } }, {}, {}] },
  })
})

describe('status 2', () => {
  test.each([
    ['a rule that was misspelt', ['explain', 'overfiting-sustained'], 'overfitting-sustained”'],
    ['a rule that does not exist', ['explain', 'zebra'], 'essentials/nonfinite-loss'],
    ['a run that does not exist', ['explain', 'nonfinite-loss', '--run', 'nothing.csv'], 'nothing.csv'],
    [
      'a run with nothing in it',
      ['explain', 'nonfinite-loss', '--run', 'broken/empty.csv'],
      'broken/empty.csv:1:',
    ],
    ['a pack that does not exist', ['explain', 'nonfinite-loss', '--pack', 'esentials'], '"essentials"'],
  ])('%s', async (_name, args, part) => {
    const { status, stdout, stderr } = await scram(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(part)
  })
})
