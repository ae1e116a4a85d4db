import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { scram, type Watcher } from '@scram/tfjs'
import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import type { BenchResult } from './result.ts'

interface Case {
  readonly name: string
  readonly backend: 'wasm' | 'cpu'
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
    batchSize: 32,
    examples: 3200,
    inputShape: [784],
    build: denseModel,
  },
  {
    name: 'dense 784-128-10, all in one batch',
    backend: 'wasm',
    batchSize: 3200,
    examples: 3200,
    inputShape: [784],
    build: denseModel,
  },
  {
    name: 'convolutions on 12 × 12, batches of 16',
    backend: 'cpu',
    batchSize: 16,
    examples: 320,
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

/** Trains each case with SCRAM and without it, epoch by epoch in turns, and gives the ratios of their times. */
export async function benchTraining(pairs = 40): Promise<readonly BenchResult[]> {
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
  const model = one.build()
  model.compile({ optimizer: tf.train.sgd(0.01), loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
  const turns = takeTurns(await scram(tf, { quiet: true }))
  await model.fit(x, y, {
    // Two pairs more, in which the machine warms up.
    epochs: 2 * (pairs + 2),
    batchSize: one.batchSize,
    validationSplit: 0.1,
    verbose: 0,
    callbacks: turns.callback,
  })
  tf.dispose([x, y])
  model.dispose()
  const watched = turns.watched.slice(2)
  const plain = turns.plain.slice(2)
  const ratios = watched.map((time, i) => time / (plain[i] ?? Number.NaN))
  const [low, high] = [0.25, 0.75].map((part) => quantile(ratios, part).toFixed(3))
  return {
    name: `training ${one.name} on ${one.backend} with SCRAM`,
    figure: quantile(watched, 0.5) / quantile(plain, 0.5),
    unit: '× the time without',
    bar: { atMost: 1.02 },
    note: `processor time of ${pairs} epochs each way, in turns; half of the pairs lie between ${low} and ${high}`,
  }
}

interface Turns {
  readonly callback: tf.Callback
  /** Processor time of each epoch, in microseconds. */
  readonly watched: number[]
  readonly plain: number[]
}

/** Lets a watcher watch every other epoch, and in the others does what tfjs does where there is no callback. */
function takeTurns(watcher: Watcher): Turns {
  const nobody = new tf.CustomCallback({})
  const watched: number[] = []
  const plain: number[] = []
  let epochs = 0
  let current: tf.Callback | tf.CustomCallback = watcher
  let begun = process.cpuUsage()
  class Turn extends tf.Callback {
    override setParams(params: Parameters<tf.Callback['setParams']>[0]): void {
      watcher.setParams(params)
    }
    override setModel(model: tf.LayersModel): void {
      watcher.setModel(model)
    }
    override onTrainBegin(): Promise<void> {
      return watcher.onTrainBegin()
    }
    override onEpochBegin(epoch: number): Promise<void> {
      // In the order A B B A, so that a machine that slows down favours neither.
      current = [0, 3].includes(epochs++ % 4) ? watcher : nobody
      begun = process.cpuUsage()
      return current.onEpochBegin(epoch)
    }
    override onBatchBegin(batch: number): Promise<void> {
      return current.onBatchBegin(batch)
    }
    override onBatchEnd(batch: number, logs?: Parameters<tf.Callback['onBatchEnd']>[1]): Promise<void> {
      return current.onBatchEnd(batch, logs)
    }
    override async onEpochEnd(epoch: number, logs?: Parameters<tf.Callback['onEpochEnd']>[1]): Promise<void> {
      await current.onEpochEnd(epoch, logs)
      // The backends that are measured use no device but the processor, whose time other programs disturb least.
      const { user, system } = process.cpuUsage(begun)
      const times = current === watcher ? watched : plain
      times.push(user + system)
    }
    override onTrainEnd(): Promise<void> {
      return watcher.onTrainEnd()
    }
  }
  return { callback: new Turn(), watched, plain }
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN
}
