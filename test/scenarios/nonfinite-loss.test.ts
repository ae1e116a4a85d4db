import { openBackend } from '@scram/demo'
import { scram } from '@scram/tfjs'
import { expect, test } from 'vitest'

const seeds = [0, 1, 2, 3, 4]

/** A regression with a squared error, whose loss no library clips; at a learning rate of 1e10 it leaves the numbers. */
async function train(learningRate: number, seed: number): Promise<readonly string[]> {
  const { tf } = await openBackend('dense')
  const x = tf.randomUniform([256, 4], -1, 1, 'float32', seed)
  const y = x.sum(1, true)
  const init = (offset: number) => tf.initializers.glorotUniform({ seed: seed + offset })
  const model = tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4], kernelInitializer: init(1) }),
      tf.layers.dense({ units: 1, kernelInitializer: init(2) }),
    ],
  })
  model.compile({ optimizer: tf.train.sgd(learningRate), loss: 'meanSquaredError' })
  const watcher = await scram(tf, { packs: ['essentials', 'published'], quiet: true })
  await model.fit(x, y, { epochs: 8, batchSize: 16, shuffle: false, verbose: 0, callbacks: watcher })
  tf.dispose([x, y])
  model.dispose()
  return watcher.findings.map(({ rule }) => rule)
}

test.each(seeds)('a loss that turns NaN is told as that, seed %i', async (seed) => {
  expect((await train(1e10, seed)).toSorted()).toEqual(['essentials/nonfinite-loss', 'published/nan-loss'])
})

test.each(seeds)('with a learning rate of 0.01 nothing is told, seed %i', async (seed) => {
  expect((await train(0.01, seed)).filter((rule) => rule.startsWith('essentials/'))).toEqual([])
})
