import { expect, test } from 'vitest'
import { withSeededMathRandom } from './with-seeded-math-random.ts'

const original = Math.random

test('Math.random follows the seed during the task and is restored afterwards', async () => {
  const draw = () => withSeededMathRandom(3, async () => [Math.random(), Math.random()])
  expect(await draw()).toEqual(await draw())
  expect(Math.random).toBe(original)
})

test('it is restored when the task fails, and the failure is passed on', async () => {
  await expect(withSeededMathRandom(3, () => Promise.reject(new Error('no data')))).rejects.toThrow('no data')
  expect(Math.random).toBe(original)
})
