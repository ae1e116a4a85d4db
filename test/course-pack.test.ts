import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scram as watchTraining } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'
import { runScram } from '../packages/cli/test-support/run-scram.ts'

const root = resolve(import.meta.dirname, '..')
const course = join(root, 'examples/course-pack')

/** The findings that the command line prints as JSON. */
async function findingsOf(...args: string[]): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await runScram(['watch', '--once', '--json', ...args], root)
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test.each(['check', 'test'])(
  'scram %s finds nothing wrong with a course that extends a pack',
  async (command) => {
    expect(await runScram([command, course], root)).toMatchObject({ status: 0 })
  },
)

test('a course that extends a pack is watched for as the course says', async () => {
  const recording = 'test/recordings/fixtures/overfitting.csv'
  const [tuned] = await findingsOf('--pack', course, recording)
  const [plain] = await findingsOf('--pack', 'essentials', recording)
  expect(tuned).toMatchObject({ rule: 'essentials/overfitting-sustained', severity: 'info' })
  expect(plain).toMatchObject({ rule: 'essentials/overfitting-sustained', severity: 'warning' })
  const epochOf = (finding: Record<string, unknown> | undefined): number =>
    (finding?.at as { readonly epoch: number } | undefined)?.epoch ?? 0
  expect(epochOf(tuned)).toBeLessThan(epochOf(plain))
})

test('the rule that a course adds speaks of a recording', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scram-course-'))
  const still = [
    'epoch,val_loss',
    ...[2, 1.8, 1.6, 1.4, 1.2, 1, 0.8, 0.6].map((loss, index) => `${index + 1},${loss}`),
  ]
  writeFileSync(join(folder, 'run.csv'), `${still.join('\n')}\n`)
  const rules = (await findingsOf('--pack', course, join(folder, 'run.csv'))).map(({ rule }) => rule)
  rmSync(folder, { recursive: true })
  expect(rules).toContain('spring-course/unfinished-training')
})

test('a training in TensorFlow.js is watched for as the course says', async () => {
  await tf.setBackend('cpu')
  const x = tf.randomUniform([32, 4], 0, 255, 'float32', 1)
  const y = tf.randomUniform([32, 1], 0, 1, 'float32', 2)
  const rulesOf = async (packs: string | string[]): Promise<readonly string[]> => {
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4] })] })
    model.compile({ optimizer: tf.train.adam(0.01), loss: 'meanSquaredError' })
    const watcher = await watchTraining(tf, { packs, quiet: true })
    await model.fit(x, y, { epochs: 3, batchSize: 8, verbose: 0, callbacks: watcher })
    return watcher.findings.map(({ rule }) => rule)
  }
  expect(await rulesOf('essentials')).toContain('essentials/inputs-out-of-scale')
  // The course has switched off what is about data.
  expect(await rulesOf(course)).not.toContain('essentials/inputs-out-of-scale')
})
