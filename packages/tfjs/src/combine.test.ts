import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { createRecorder } from '../test/recorder.ts'
import { createTfjsCallback } from './callback.ts'
import { combine } from './combine.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

const x = tf.linspace(0, 1, 20).reshape([20, 1])
const y = x.mul(2)

function lineModel(): tf.Sequential {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] })
  model.compile({ optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError', metrics: ['mae'] })
  return model
}

test.each([
  ['the watcher first', (all: readonly object[]) => all],
  ['the watcher last', (all: readonly object[]) => all.toReversed()],
])('mixes plain objects and instances, with %s, and each gets the right numbers', async (_, order) => {
  const recorder = createRecorder()
  const watcher = createTfjsCallback(tf, recorder.open)
  const plain: number[] = []
  const batches: number[] = []
  const model = lineModel()
  const callbacks = order(
    combine(
      watcher,
      { onEpochEnd: (_epoch, logs) => void plain.push(logs?.val_loss ?? Number.NaN) },
      tf.callbacks.earlyStopping({ monitor: 'val_loss', patience: 100 }),
      { onBatchEnd: (_batch, logs) => void batches.push(logs?.loss ?? Number.NaN) },
    ),
  ) as tf.CustomCallback[]
  await model.fit(x, y, { epochs: 1, verbose: 0 })
  const before = tf.memory().numTensors
  const { history } = await model.fit(x, y, {
    epochs: 3,
    batchSize: 4,
    validationSplit: 0.2,
    callbacks,
    verbose: 0,
  })

  expect(plain).toEqual(history.val_loss)
  expect(recorder.series('val_loss', 'epoch')).toEqual(plain)
  expect(recorder.series('loss')).toEqual(batches)
  expect(batches).toHaveLength(12)
  expect(tf.memory().numTensors).toBe(before)
})

test('an early stop still stops', async () => {
  const watcher = createTfjsCallback(tf, createRecorder().open)
  const stop = tf.callbacks.earlyStopping({ monitor: 'loss', patience: 0, minDelta: 1e9 })
  const { epoch } = await lineModel().fit(x, y, {
    epochs: 20,
    callbacks: combine(watcher, stop, {}),
    verbose: 0,
  })
  expect(epoch.length).toBeLessThan(20)
})

test('calls onYield as often as was asked for', async () => {
  const watcher = createTfjsCallback(tf, createRecorder().open, { yieldEvery: 1 })
  let yields = 0
  const callbacks = combine(watcher, { onYield: () => void yields++ })
  await lineModel().fit(x, y, { epochs: 30, batchSize: 2, callbacks, verbose: 0 })
  expect(yields).toBeGreaterThan(0)
})

test('says what is wrong with what it is given', () => {
  const watcher = createTfjsCallback(tf, createRecorder().open)
  expect(() => combine({} as typeof watcher)).toThrow(TypeError)
  expect(() => combine(watcher, 'earlyStopping' as never)).toThrow(TypeError)
})
