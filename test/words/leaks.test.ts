import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { encodeEvent, frameRecord, scalarMetadata, scalarSummary } from '@scram/tensorboard/format'
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

const broken = 'test/recordings/fixtures/broken'
const logs = 'test/frameworks/logs'

test.each([
  ...readdirSync(join(root, broken)).map((name) => [join(broken, name)]),
  ['nothing.csv'],
  ...['keras', 'huggingface', 'pytorch_epoch', 'lightning'].map((name) => [join(logs, name, 'nan')]),
])('what is wrong with the files of a training is said in the language: %s', async (path) => {
  const asked = ['--messages', folder, '--locale', 'en-XA']
  const { stderr } = await runScram(['watch', '--once', '--json', path, ...asked], root, { columns: 10_000 })
  expect(plainWords(withoutNames(stderr, path))).toEqual([])
})

test('so it is for logs that are damaged, cut off, of nobody known or not there, and for what cannot be written', async () => {
  const work = mkdtempSync(join(tmpdir(), 'scram-leaks-logs-'))
  try {
    for (const each of ['damaged', 'unknown', 'bare']) mkdirSync(join(work, each))
    cpSync(join(root, logs, 'keras', 'nan'), join(work, 'damaged'), { recursive: true })
    for (const entry of readdirSync(work, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      const bytes = readFileSync(file)
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 255, bytes.length >> 1)
      writeFileSync(file, bytes.subarray(0, -7))
    }
    const record = frameRecord(
      encodeEvent({ wallTime: 1, step: 1, values: [scalarSummary('qqq', 1, scalarMetadata())] }),
    )
    writeFileSync(join(work, 'unknown', 'events.out.tfevents.1.qqq'), record)
    const inTheWay = join(root, 'package.json')
    const told: string[] = []
    for (const path of ['damaged', 'unknown', 'bare']) {
      const call = ['watch', '--once', '--json', path, '--messages', folder, '--locale', 'en-XA']
      const { stderr } = await runScram([...call, '--tensorboard', inTheWay], work, { columns: 10_000 })
      told.push(stderr)
      const names = [path, 'qqq', 'train', 'validation', inTheWay, 'ENOTDIR', 'scram', 'tensorboard']
      expect(
        plainWords(names.reduce((left, name) => left.replaceAll(name, ' '), withoutNames(stderr, path))),
      ).toEqual([])
      expect(stderr).not.toBe('')
    }
    expect(told[0]).toContain('ENOTDIR')
  } finally {
    rmSync(work, { recursive: true })
  }
})

/** What is said of a file without its name, what it holds, and what is to be written in it. */
function withoutNames(text: string, path: string): string {
  const names = [
    /\S*tfevents\S*/gu,
    /\{"\S+|"metrics":\S+|epoch,\S+/gu,
    /[“"](?:epoch|step|phase|note|warm|metrics?)[”"]/gu,
    '… | Out-File -Encoding utf8 train.jsonl',
    /keras\.callbacks\.TensorBoard|Hugging Face Trainer|PyTorch SummaryWriter|Lightning TensorBoardLogger/gu,
    path,
    'version_0',
  ]
  return names.reduce<string>((left, name) => left.replaceAll(name, ' '), text)
}
