import { executionOrder, firstLayers } from './graph.ts'
import type { Layer, Model } from './tf.ts'

/** Where the values of one of the model's inputs can be seen: an argument of one of the calls of a layer. */
export interface InputTap {
  /** The input's name. */
  readonly input: string
  readonly layer: Layer
  /** Which of the layer's calls in one pass through the model, from 0. */
  readonly call: number
  /** Which of the tensors that this call is given, from 0. */
  readonly argument: number
}

/** Layers that look their inputs up in a table. */
const lookingUp = new Set(['CategoryEncoding', 'Embedding'])

/**
 * Finds where each input can be seen. Inputs that are looked up in a table, such as word indices, are left out: the
 * size of an index means nothing.
 */
export function findInputTaps(model: Model): readonly InputTap[] {
  const order = executionOrder(model.outputs)
  return model.inputs.flatMap((tensor, i) => {
    const consumer = order.find((node) => node.inputs.includes(tensor))
    if (consumer === undefined) return []
    if (firstLayers(tensor, order).some((layer) => lookingUp.has(layer.getClassName()))) return []
    const { sourceLayer: layer } = consumer
    const call = order.filter((node) => node.sourceLayer === layer).indexOf(consumer)
    return [
      { input: model.inputNames[i] ?? tensor.name, layer, call, argument: consumer.inputs.indexOf(tensor) },
    ]
  })
}
