import { seededRandom } from './seeded-random.ts'

/**
 * Runs a task while `Math.random` gives a stream that is fixed by `seed`, and restores it whatever happens.
 *
 * TensorFlow.js draws initial weights, the order of examples and dropout masks from `Math.random`. Its own `seed`
 * options do not replace this: `fit` has none for shuffling, and a dropout layer with a seed drops the same units
 * at every step, which is no dropout.
 */
export async function withSeededMathRandom<T>(seed: number, task: () => Promise<T>): Promise<T> {
  const original = Math.random
  Math.random = seededRandom(seed)
  try {
    return await task()
  } finally {
    Math.random = original
  }
}
