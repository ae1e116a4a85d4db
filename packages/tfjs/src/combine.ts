import type { Callback, CustomCallback, CustomCallbackArgs } from '@tensorflow/tfjs'
import { originOf, type Watcher } from './callback.ts'

/** An instance of one of the callback classes of tfjs. */
export type CallbackInstance = Pick<Callback, 'setModel' | 'setParams'>

/**
 * Puts a watcher and other callbacks into one array that `fit` accepts: instances such as `tf.callbacks.earlyStopping()`
 * as well as plain objects such as `{ onEpochEnd(epoch, logs) {} }`, which tfjs alone does not let be mixed.
 *
 * @throws TypeError when the first argument is not what `scram()` gave, or another is not a callback.
 */
export function combine(
  watcher: Watcher,
  ...callbacks: readonly (CallbackInstance | CustomCallbackArgs)[]
): (Callback | CustomCallback)[] {
  const origin = originOf(watcher)
  if (origin === undefined)
    throw new TypeError('combine() takes the callback that scram() gave as its first argument.')
  const { tf, yieldEvery } = origin
  const others = callbacks.map((callback) => {
    if (typeof callback !== 'object' || callback === null) {
      throw new TypeError(
        `combine() takes callbacks: objects with members such as onEpochEnd, not ${typeof callback}.`,
      )
    }
    if ('setParams' in callback) return callback as Callback
    // The watcher yields for all; only who wants to be told of yields needs a rhythm of its own.
    return new tf.CustomCallback(callback, callback.onYield === undefined ? 'never' : yieldEvery)
  })
  return [watcher, ...others]
}
