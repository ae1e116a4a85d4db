const listening = new WeakMap<object, Set<() => void>>()

/**
 * Calls `listener` once, as soon as `fit` or `fitDataset` is over, and gives the function that calls it off.
 *
 * A training that fails never reaches its callbacks' `onTrainEnd`. What tfjs does in every case is to set the model's
 * `isTraining` to false, so that is what is listened to; when nobody listens any more it is a plain property again.
 */
export function onTrainingEnd(model: { isTraining: boolean }, listener: () => void): () => void {
  const listeners = listening.get(model) ?? listen(model)
  listeners.add(listener)
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) unlisten(model, model.isTraining)
  }
}

function listen(model: { isTraining: boolean }): Set<() => void> {
  const listeners = new Set<() => void>()
  let training = model.isTraining
  Object.defineProperty(model, 'isTraining', {
    configurable: true,
    enumerable: true,
    get: () => training,
    set(value: boolean) {
      training = value
      if (value) return
      const told = [...listeners]
      listeners.clear()
      unlisten(model, value)
      for (const listener of told) listener()
    },
  })
  listening.set(model, listeners)
  return listeners
}

function unlisten(model: object, value: boolean): void {
  listening.delete(model)
  Object.defineProperty(model, 'isTraining', { value, writable: true, configurable: true, enumerable: true })
}
