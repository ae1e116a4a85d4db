import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'
import { plainWords, set } from './plain-words.ts'

const root = resolve(import.meta.dirname, '../..')
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scram-leaks-'))
  await runScram(['messages', 'pseudo', folder])
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  [['wach'], 'wach'],
  [['watch', '--onse'], '--onse'],
  [['watch'], 'path'],
  [['watch', 'run.csv', '--framework'], '--framework'],
  [['watch', 'run.csv', '--fail-on', 'fatal'], 'fatal'],
  [['explain', 'one', 'two'], 'explain'],
  [['check', '--json', '--sarif'], '--sarif'],
  [['demo', '--seed', 'x'], '--seed'],
])('what is wrong with a call is said in the language, with what it is: %j', async (call, part) => {
  const asked = ['--messages', folder, '--locale=en-XA']
  const [command = '', ...rest] = call
  const { status, stdout, stderr } = await runScram([command, ...asked, ...rest], root, { columns: 10_000 })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(part)
  const names = [
    ...call,
    /--?[a-z-]+/gu,
    /<[a-z]+>/gu,
    'scram',
    'path',
    'watch',
    'error',
    'warning',
    'info',
    'never',
  ]
  expect(plainWords(names.reduce<string>((left, name) => left.replaceAll(name, ' '), stderr))).toEqual([])
})

test.each(
  [
    ['rules'],
    ...set.rules.map(({ id }) => ['explain', id]),
    ['explain', 'overfitting-sustained', '--run', 'test/recordings/fixtures/overfitting.csv'],
    ['watch', '--once', 'test/recordings/fixtures/overfitting.csv'],
  ].map((call) => [call]),
)('nothing of what a learner reads is left in English: %j', async (call) => {
  const asked = [...call, '--messages', folder, '--locale', 'en-XA']
  const { status, output } = await runScram(asked, root, { columns: 10_000 })
  expect(status).toBe(0)
  expect(plainWords(output)).toEqual([])
})
