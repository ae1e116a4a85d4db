import { createTfjsCallback, type Watcher } from '../callback.ts'
import { checkTf } from '../options.ts'
import type { Tf } from '../tf.ts'
import type { ScramOptions } from './options.ts'
import { prepare, warn } from './prepare.ts'

/**
 * Makes the callback that watches trainings and says what may be wrong with them:
 *
 *     await model.fit(x, y, { callbacks: await scram(tf) })
 *
 * Rejects with a `PackError`, which says what is wrong and where, when a pack cannot be used. Once it has resolved,
 * nothing that it does can make a training fail.
 *
 * @param tf The module that trains: `@tensorflow/tfjs` or `@tensorflow/tfjs-node`.
 */
export async function scram(tf: Tf, options: ScramOptions = {}): Promise<Watcher> {
  checkTf(tf)
  const { yieldEvery } = options
  return createTfjsCallback(tf, prepare(options), { warn, ...(yieldEvery !== undefined && { yieldEvery }) })
}
