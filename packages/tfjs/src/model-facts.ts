import { type Facts, type FactValue, formatKey } from '@scram/core'
import { executionOrder, firstLayers } from './graph.ts'
import type { Layer, Model, Symbolic } from './tf.ts'

/** What the model and its optimizer are like, as facts. */
export function modelFacts(model: Model): Facts {
  const facts: Record<string, FactValue> = { 'model.parameters': countParameters(model) }
  const loss = nameOfLoss(model)
  if (loss !== undefined) facts['model.loss'] = loss
  facts['optimizer.name'] = model.optimizer.getClassName()
  const rate = learningRateOf(model.optimizer)
  if (rate !== undefined) facts['optimizer.learning_rate'] = rate
  for (const layer of flatten(model.layers)) {
    if (layer.getClassName() === 'InputLayer') continue
    const labels = { layer: layer.name }
    for (const [name, value] of Object.entries(layerFacts(layer)))
      facts[formatKey(`layer.${name}`, labels)] = value
  }
  const order = executionOrder(model.outputs)
  for (const [i, tensor] of model.inputs.entries()) {
    const [first] = firstLayers(tensor, order)
    const labels = { input: model.inputNames[i] ?? tensor.name }
    if (first !== undefined) facts[formatKey('input.first_layer', labels)] = first.getClassName()
  }
  for (const [i, output] of model.outputs.entries()) {
    const labels = { output: model.outputNames[i] ?? output.name }
    const activation = finalActivation(output)
    const units = output.shape.at(-1)
    if (activation !== undefined) facts[formatKey('model.output_activation', labels)] = activation
    if (typeof units === 'number') facts[formatKey('model.output_units', labels)] = units
  }
  return facts
}

/** How many numbers the training may change. */
export function countParameters(model: Model): number {
  const sizes = model.trainableWeights.map(({ shape }) =>
    shape.reduce<number>((size, n) => size * (n ?? 1), 1),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The optimizer's learning rate now, where it has one that can be read. */
export function learningRateOf(optimizer: { readonly learningRate?: unknown }): number | undefined {
  const rate = optimizer.learningRate
  return typeof rate === 'number' ? rate : undefined
}

function flatten(layers: readonly Layer[]): readonly Layer[] {
  return layers.flatMap((layer) => (layer.layers === undefined ? [layer] : flatten(layer.layers)))
}

function layerFacts(layer: Layer): Readonly<Record<string, FactValue>> {
  const type = layer.getClassName()
  const activation = activationOf(layer)
  const units = layer.units ?? layer.cell?.units
  const { rate } = layer
  return {
    type,
    ...(activation !== undefined && { activation }),
    ...(typeof units === 'number' && { units }),
    ...(typeof rate === 'number' && type.includes('Dropout') && { dropout_rate: rate }),
  }
}

/** Layers that are an activation themselves. */
const activationLayers: Readonly<Record<string, string>> = {
  ELU: 'elu',
  LeakyReLU: 'leakyReLU',
  PReLU: 'prelu',
  ReLU: 'relu',
  Softmax: 'softmax',
  ThresholdedReLU: 'thresholdedReLU',
}

function activationOf(layer: Layer): string | undefined {
  const inner = layer.layer ?? layer.forwardLayer
  if (inner !== undefined) return activationOf(inner)
  const activation = layer.activation ?? layer.cell?.activation
  return activation?.getClassName?.() ?? activationLayers[layer.getClassName()]
}

/** Layers that leave each value as it is. */
const passing = new Set(['Dropout', 'Flatten', 'Permute', 'Reshape'])

function finalActivation({ sourceLayer: layer, inputs }: Symbolic): string | undefined {
  const inner = layer.layers === undefined ? undefined : layer.outputs?.at(-1)
  if (inner !== undefined) return finalActivation(inner)
  const [input] = inputs
  return passing.has(layer.getClassName()) && input !== undefined
    ? finalActivation(input)
    : activationOf(layer)
}

function nameOfLoss(model: Model): string | undefined {
  const { loss } = model
  const losses = typeof loss === 'object' && loss !== null ? Object.values(loss) : [loss]
  const names = losses.map((one) =>
    typeof one === 'function' ? one.name.replace(/(__op|_)$/, '') || 'custom' : String(one),
  )
  return loss === undefined ? undefined : [...new Set(names)].join(', ')
}
