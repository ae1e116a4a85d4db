import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { scram, startScram } from '../recordings/run-scram.ts'

const logs = join(import.meta.dirname, 'logs')
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
const frameworks = foldersIn(logs).filter((framework) => !framework.endsWith('_histograms'))

/** The rules that name a fault; which of them can depends on what a framework logs. */
const naming: Readonly<Record<string, readonly string[]>> = {
  healthy: [],
  'learning-rate': ['diverged-loss', 'rising-loss', 'large-learning-rate'],
  overfitting: ['overfitting-sustained'],
  nan: ['nonfinite-loss'],
}

interface Fired {
  readonly rule: string
  readonly state: string
}

function firedIn(stdout: string): readonly string[] {
  const findings = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Fired)
  return [...new Set(findings.filter(({ state }) => state === 'fired').map(({ rule }) => basename(rule)))]
}

describe.each(frameworks)('a finished run of %s', (framework) => {
  // Some faults cannot be had with some frameworks: a pole that is balanced has no validation data.
  test.each(foldersIn(join(logs, framework)))('with the fault "%s" is named by it alone', async (fault) => {
    const { stdout } = await scram(['watch', '--once', '--json', join(logs, framework, fault)])
    const fired = firedIn(stdout)
    const expected = naming[fault] ?? []
    if (expected.length === 0) expect(fired).toEqual([])
    else expect(fired.some((rule) => expected.includes(rule))).toBe(true)
    expect(fired.filter((rule) => !expected.includes(rule))).toEqual([])
  })
})

/** What the histograms of layers show; weights alone do not show gradients that have vanished. */
const namingLayers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  keras_histograms: {
    healthy: [],
    'zero-weights': ['unchanged-weights'],
    'dead-units': ['large-learning-rate', 'unchanged-weights'],
    'deep-sigmoids': [],
  },
  pytorch_histograms: {
    healthy: [],
    'zero-weights': ['vanishing-gradients'],
    'dead-units': ['vanishing-gradients'],
    'deep-sigmoids': ['vanishing-gradients'],
  },
}

describe.each(Object.entries(namingLayers))('histograms of %s', (framework, faults) => {
  test('are there for each of these faults', () => {
    expect(foldersIn(join(logs, framework)).toSorted()).toEqual(Object.keys(faults).toSorted())
  })

  test.each(Object.entries(faults))('tell of "%s"', async (fault, expected) => {
    const packs = ['--pack', 'essentials', '--pack', 'layers']
    const { stdout } = await scram(['watch', '--once', '--json', ...packs, join(logs, framework, fault)])
    expect(firedIn(stdout)).toEqual(expected)
  })
})

test('a finding about several layers names them as the framework does', async () => {
  const run = join(logs, 'pytorch_histograms', 'deep-sigmoids')
  const { stdout } = await scram(['watch', '--once', '--json', '--pack', 'layers', run])
  const [finding] = stdout
    .split('\n')
    .map((line) => JSON.parse(line || '{}') as { group?: readonly object[] })
  expect(finding?.group).toEqual([{ layer: 'fc1' }, { layer: 'fc2' }, { layer: 'fc3' }])
})

test('all runs below a folder are told apart by their names', async () => {
  const { stdout } = await scram(['watch', '--once', '--json', join(logs, 'pytorch')])
  const runs = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => basename((JSON.parse(line) as { run: string }).run))
  expect(new Set(runs)).toEqual(new Set(['learning-rate', 'overfitting', 'nan']))
})

let folder: string | undefined

afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = undefined
})

test('a run is watched while it is written, in pieces that are cut anywhere', async () => {
  folder = mkdtempSync(join(tmpdir(), 'scram-live-'))
  const source = join(logs, 'pytorch', 'learning-rate')
  const [name = ''] = readdirSync(source)
  const bytes = readFileSync(join(source, name))
  const running = startScram(['watch', '--json', folder])
  await running.until('stderr', basename(folder))
  mkdirSync(join(folder, 'run'))
  const file = openSync(join(folder, 'run', name), 'w')
  // The finding is due in the first tenth; the rest is never written.
  for (let at = 0; at < bytes.length / 5; at += 1_000) writeSync(file, bytes.subarray(at, at + 1_000))
  await running.until('stdout', 'essentials/diverged-loss')
  running.process.kill('SIGINT')
  expect((await running.done).status).toBe(1)
}, 30_000)

test('a run that tells only later how it is to be read is read anew', async () => {
  folder = mkdtempSync(join(tmpdir(), 'scram-later-'))
  const source = join(logs, 'pytorch_add_scalars', 'overfitting')
  const [own = ''] = readdirSync(source).filter((name) => name.includes('tfevents'))
  copyFileSync(join(source, own), join(folder, own))
  const running = startScram(['watch', '--json', folder])
  await running.until('stderr', 'PyTorch SummaryWriter.')
  // The folders of its charts come with the end of the first epoch.
  cpSync(source, folder, { recursive: true, filter: (path) => basename(path) !== own })
  await running.until('stdout', 'essentials/overfitting-sustained')
  running.process.kill('SIGINT')
  expect((await running.done).stderr).toContain('add_scalars')
}, 30_000)

test('a file that is damaged in its middle is read before and behind, and the damage is told', async () => {
  folder = mkdtempSync(join(tmpdir(), 'scram-damaged-'))
  const source = join(logs, 'pytorch', 'overfitting')
  const [name = ''] = readdirSync(source)
  copyFileSync(join(source, name), join(folder, name))
  const file = openSync(join(folder, name), 'r+')
  writeSync(file, new Uint8Array(200), 0, 200, 5_000)
  const { stdout, stderr } = await scram(['watch', '--once', '--json', folder])
  expect(firedIn(stdout)).toEqual(['overfitting-sustained'])
  expect(stderr).toContain(name)
})

test('what SCRAM itself wrote beside the runs is not watched', async () => {
  folder = mkdtempSync(join(tmpdir(), 'scram-own-'))
  const source = join(logs, 'pytorch', 'overfitting')
  const [name = ''] = readdirSync(source)
  copyFileSync(join(source, name), join(folder, name))
  const first = await scram(['watch', '--once', '--json', '--tensorboard', folder, folder])
  const second = await scram(['watch', '--once', '--json', folder])
  expect(readdirSync(folder).length).toBeGreaterThan(1)
  const runs = (text: string): number =>
    new Set(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { run: string }).run),
    ).size
  expect([runs(first.stdout), runs(second.stdout)]).toEqual([1, 1])
})

test('where the Trainer hides losses that are not numbers, the gradients are asked', async () => {
  const run = dirname(join(logs, 'huggingface', 'nan', 'x'))
  const { stdout } = await scram(['watch', '--once', '--json', run])
  const [finding] = stdout
    .split('\n')
    .filter((line) => line.includes('nonfinite-loss'))
    .map((line) => JSON.parse(line) as { at: { step: number } })
  // The first loss that is told as NaN is that of the validation, at step 41.
  expect(finding?.at.step).toBeLessThan(41)
})
