import { expect, test } from 'vitest'
import { openBackend } from './open-backend.ts'
import { scenario } from './scenarios/learning-rate.ts'
import { trainScenario } from './train-scenario.ts'

test('the same seed gives the same losses, another seed others, and nothing is left in memory', {
  timeout: 120_000,
}, async () => {
  const { tf } = await openBackend(scenario.network)
  const before = tf.memory().numTensors
  const losses = async (seed: number) =>
    (await trainScenario(tf, scenario, { fixed: true, seed })).map(({ loss, val_loss }) => [loss, val_loss])
  const first = await losses(1)
  expect(first).toHaveLength(5)
  expect(await losses(1)).toEqual(first)
  expect(await losses(2)).not.toEqual(first)
  expect(tf.memory().numTensors).toBe(before)
})
