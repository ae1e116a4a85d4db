import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { scram as watchTraining } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const course = join(root, 'examples/course-pack')

/** The findings that the command line prints as JSON. */
function findingsOf(...args: string[]): readonly Record<string, unknown>[] {
  const main = join(root, 'packages/cli/src/main.ts')
  const command = [
    '--conditions=@scram/source',
    '--import',
    'tsx',
    main,
    'watch',
    '--once',
    '--json',
    ...args,
  ]
  const output = execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('a course that extends a pack is watched for as the course says', () => {
  const recording = 'test/recordings/fixtures/overfitting.csv'
  const [tuned] = findingsOf('--pack', course, recording)
  const [plain] = findingsOf('--pack', 'essentials', recording)
  expect(tuned).toMatchObject({ rule: 'essentials/overfitting-sustained', severity: 'info' })
  expect(plain).toMatchObject({ rule: 'essentials/overfitting-sustained', severity: 'warning' })
  const epochOf = (finding: Record<string, unknown> | undefined): number =>
    (finding?.at as { readonly epoch: number } | undefined)?.epoch ?? 0
  expect(epochOf(tuned)).toBeLessThan(epochOf(plain))
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
