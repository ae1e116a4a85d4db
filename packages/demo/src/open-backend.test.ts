import { expect, test } from 'vitest'
import { openBackend } from './open-backend.ts'

test.each([
  ['dense', 'wasm'],
  ['convolutional', 'cpu'],
] as const)('a %s network can be trained, on %s unless tfjs-node is there', async (network, without) => {
  const handlers = process.listenerCount('uncaughtException')
  const { tf, name, lacks } = await openBackend(network)
  expect(['tfjs-node', without]).toContain(name)
  expect(lacks === undefined).toBe(name === 'tfjs-node')
  expect(process.listenerCount('uncaughtException')).toBe(handlers)
  const first =
    network === 'dense'
      ? [tf.layers.dense({ units: 2, inputShape: [4, 4, 1] })]
      : [tf.layers.conv2d({ filters: 2, kernelSize: 2, inputShape: [4, 4, 1] })]
  const model = tf.sequential({ layers: [...first, tf.layers.flatten(), tf.layers.dense({ units: 1 })] })
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
  const { history } = await model.fit(tf.ones([4, 4, 4, 1]), tf.ones([4, 1]), { epochs: 2, verbose: 0 })
  expect(history.loss?.[1]).toBeLessThan(Number(history.loss?.[0]))
})
