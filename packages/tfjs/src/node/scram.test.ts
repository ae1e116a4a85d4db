import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '@scram/core'
import { PackError } from '@scram/packs'
import * as tf from '@tensorflow/tfjs'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { scram } from './index.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

let folder: string
let printed: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-'))
  printed = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

async function trainOnPixels(callbacks: tf.Callback, scale = 255): Promise<void> {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4] })] })
  model.compile({ optimizer: tf.train.sgd(1e-7), loss: 'meanSquaredError' })
  await model.fit(tf.randomUniform([50, 4], 0, scale), tf.zeros([50, 1]), {
    epochs: 2,
    batchSize: 10,
    callbacks,
    verbose: 0,
  })
}

const outOfScale = expect.objectContaining({ rule: 'essentials/inputs-out-of-scale', state: 'fired' })

test('finds what is wrong, prints it, tells it and keeps it', async () => {
  const told: Report[] = []
  const watcher = await scram(tf, { onFinding: (report) => told.push(report) })
  await trainOnPixels(watcher)
  expect(watcher.findings).toContainEqual(outOfScale)
  expect(told).toEqual(watcher.findings)
  expect(printed).toContain('essentials/inputs-out-of-scale')
})

test('finds nothing wrong with inputs that are scaled', async () => {
  const watcher = await scram(tf)
  await trainOnPixels(watcher, 1)
  expect(watcher.findings).toEqual([])
})

test('prints nothing when it is to be quiet', async () => {
  const watcher = await scram(tf, { quiet: true })
  await trainOnPixels(watcher)
  expect(watcher.findings).toContainEqual(outOfScale)
  expect(printed).toBe('')
})

test('writes a new run for TensorBoard at each training', async () => {
  const watcher = await scram(tf, { logDir: folder, quiet: true })
  const runs = (): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('tfevents'))
  expect(runs()).toHaveLength(0)
  await trainOnPixels(watcher)
  expect(runs()).toHaveLength(1)
  await trainOnPixels(watcher)
  expect(runs()).toHaveLength(2)
})

test('warns once of a log directory that cannot be written, and trains on', async () => {
  writeFileSync(join(folder, 'file'), '')
  const logDir = join(folder, 'file', 'logs')
  const watcher = await scram(tf, { logDir, quiet: true })
  await trainOnPixels(watcher)
  expect(watcher.findings).toContainEqual(outOfScale)
  expect(printed.split('\n').filter((line) => line.includes(logDir))).toHaveLength(1)
})

test('trains on when what is told of findings throws', async () => {
  const watcher = await scram(tf, {
    quiet: true,
    onFinding: () => {
      throw new Error('mine')
    },
  })
  await trainOnPixels(watcher)
  expect(watcher.findings).toContainEqual(outOfScale)
  expect(printed).toContain('mine')
})

test('rejects packs that cannot be used, and says where they are wrong', async () => {
  writeFileSync(join(folder, 'pack.yaml'), 'format: 1\npack: mine\nversion: 1.0.0\ntitle: Mine\n')
  writeFileSync(join(folder, 'odd.yaml'), 'format: 1\nrule: odd\nwhen: { metric: lossy, above: 1 }\n')
  const attempt = scram(tf, { packs: ['essentails', folder] })
  await expect(attempt).rejects.toThrow(PackError)
  await expect(attempt).rejects.toThrow(/essentails/)
  await expect(attempt).rejects.toThrow(/odd\.yaml:\d+:\d+/)
})

test.each([
  ['an option that does not exist', () => scram(tf, { pack: ['essentials'] } as object), /"pack"/],
  ['no tfjs', () => scram({ packs: ['essentials'] } as never), /@tensorflow\/tfjs/],
])('rejects %s', async (_, attempt, message) => {
  await expect(attempt()).rejects.toThrow(message)
})
