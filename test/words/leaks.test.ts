import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { loadPacks } from '@scram/packs'
import { findPacks, readShippedCatalogue, shippedPacks } from '@scram/packs/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const root = resolve(import.meta.dirname, '../..')
const { metrics, facts } = readShippedCatalogue()
const set = loadPacks(findPacks(shippedPacks(), { cwd: root }).sources, { catalogue: readShippedCatalogue() })

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scram-leaks-'))
  await runScram(['messages', 'pseudo', folder])
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The strings and lists of strings under some keys, however deep they are. */
function valuesOf(keys: readonly string[], value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? [inner].flat().map(String) : valuesOf(keys, inner),
  )
}

/** What nobody translates: names, code and references. The longest come first, for some hold others. */
const untranslated = [
  ...valuesOf(['references'], set.words.base),
  ...Object.values(set.words.base)
    .flatMap(({ causes }) => Object.values(causes))
    .flatMap(({ code = {} }) => Object.values(code).flatMap((each) => each.split('\n'))),
  ...Object.keys({ ...metrics, ...facts }),
  ...set.rules.flatMap(({ id, parameters }) => [id, id.split('/').at(-1) ?? '', ...Object.keys(parameters)]),
  ...valuesOf(['topic', 'measure', 'as', 'value', 'values', 'forEach'], set.rules),
  // Values of labels, such as `pixels` of `input_std{input=pixels}`.
  ...Object.values(set.examples)
    .flat()
    .flatMap(({ series }) => Object.keys(series).flatMap((key) => /\w+(?=\})/u.exec(key) ?? [])),
  ...set.packs.map(({ id }) => id),
  'TensorFlow.js',
  'Keras',
  'PyTorch',
  'test/recordings/fixtures/overfitting.csv',
]
  .map((each) => each.trim())
  .filter((each) => each !== '')
  .toSorted((one, other) => other.length - one.length)

/** The words in which no letter has an accent. Lists are joined by the language that the made-up one is a tone of. */
function plainWords(text: string): readonly string[] {
  const rest = untranslated.reduce((left, each) => left.replaceAll(each, ' '), text)
  return [...rest.matchAll(/\b[A-Za-z]{3,}\b/gu)]
    .map(([word]) => word)
    .filter((word) => word !== 'and' && word !== 'NaN')
}

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
