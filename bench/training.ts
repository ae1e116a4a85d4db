import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { scram } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import type { BenchResult } from './result.ts'

interface Case {
  readonly name: string
  readonly backend: 'wasm' | 'cpu'
  readonly epochs: number
  readonly batchSize: number
  readonly examples: number
  readonly inputShape: readonly number[]
  build(): tf.Sequential
}

const classes = 10

function denseModel(): tf.Sequential {
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784] }),
      tf.layers.dense({ units: classes, activation: 'softmax' }),
    ],
  })
}

const cases: readonly Case[] = [
  {
    name: 'dense 784-128-10, batches of 32',
    backend: 'wasm',
    epochs: 2,
    batchSize: 32,
    examples: 3200,
    inputShape: [784],
    build: denseModel,
  },
  {
    name: 'dense 784-128-10, all in one batch',
    backend: 'wasm',
    epochs: 6,
    batchSize: 3200,
    examples: 3200,
    inputShape: [784],
    build: denseModel,
  },
  {
    name: 'convolutions on 12 × 12, batches of 16',
    backend: 'cpu',
    epochs: 4,
    batchSize: 16,
    examples: 160,
    inputShape: [12, 12, 1],
    build: () =>
      tf.sequential({
        layers: [
          tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: 'relu', inputShape: [12, 12, 1] }),
          tf.layers.flatten(),
          tf.layers.dense({ units: classes, activation: 'softmax' }),
        ],
      }),
  },
]

/** Trains each case with and without SCRAM in turns, and gives the ratios of their times. */
export async function benchTraining(pairs = 11): Promise<readonly BenchResult[]> {
  const require = createRequire(import.meta.url)
  setWasmPaths(join(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), '/'))
  const results: BenchResult[] = []
  for (const one of cases) results.push(await benchCase(one, pairs))
  return results
}

async function benchCase(one: Case, pairs: number): Promise<BenchResult> {
  await tf.setBackend(one.backend)
  await tf.ready()
  const x = tf.randomUniform([one.examples, ...one.inputShape])
  const y = tf.oneHot(tf.randomUniform([one.examples], 0, classes, 'int32'), classes)
  const train = async (watched: boolean): Promise<number> => {
    const model = one.build()
    model.compile({ optimizer: tf.train.sgd(0.01), loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
    const callbacks = watched ? await scram(tf, { quiet: true }) : undefined
    const before = process.cpuUsage()
    await model.fit(x, y, {
      epochs: one.epochs,
      batchSize: one.batchSize,
      validationSplit: 0.1,
      verbose: 0,
      ...(callbacks && { callbacks }),
    })
    // Processor time: these backends use no other device, and other programs do not disturb it.
    const { user, system } = process.cpuUsage(before)
    model.dispose()
    return user + system
  }

  for (const watched of [false, true]) await train(watched)
  const ratios: number[] = []
  const noises: number[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const before = await train(false)
    const watched = await train(true)
    const after = await train(false)
    ratios.push(watched / ((before + after) / 2))
    noises.push(Math.max(before, after) / Math.min(before, after))
  }
  tf.dispose([x, y])
  const [lowest, highest] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(3))
  return {
    name: `training ${one.name} on ${one.backend} with SCRAM`,
    figure: medianOf(ratios),
    unit: '× the time without',
    bar: { atMost: 1.02 },
    note: `median of ${pairs} trainings, each between two without (${lowest} to ${highest}); those two differ by ${medianOf(noises).toFixed(3)} ×`,
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}
