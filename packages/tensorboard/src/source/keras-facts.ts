import { type Facts, type FactValue, formatKey } from '@scram/core'
import { asMap, type KerasLayer, type KerasModel, readKerasModel } from './keras-model.ts'

/** What a Keras model is like, and how it is trained, from the JSON that its TensorBoard callback writes. */
export function kerasFacts(json: unknown): Facts {
  const facts: Record<string, FactValue> = { ...trainingFacts(asMap(asMap(json).compile_config)) }
  const model = readKerasModel(json)
  for (const layer of flatten(model)) {
    if (layer.type === 'InputLayer') continue
    for (const [name, value] of Object.entries(layerFacts(layer)))
      facts[formatKey(`layer.${name}`, { layer: layer.name })] = value
  }
  for (const name of model.inputs) {
    const type = firstType(model, name)
    if (type !== undefined) facts[formatKey('input.first_layer', { input: name })] = type
  }
  for (const name of model.outputs) {
    const { activation, units } = outputOf(model, name)
    if (activation !== undefined) facts[formatKey('model.output_activation', { output: name })] = activation
    if (units !== undefined) facts[formatKey('model.output_units', { output: name })] = units
  }
  return facts
}

function trainingFacts({ optimizer, loss }: Readonly<Record<string, unknown>>): Facts {
  const { class_name: name, config } = asMap(optimizer)
  const { learning_rate: rate } = asMap(config)
  const lossName = asMap(loss).class_name ?? loss
  return {
    ...(typeof name === 'string' && { 'optimizer.name': name }),
    ...(typeof rate === 'number' && { 'optimizer.learning_rate': rate }),
    ...(typeof lossName === 'string' && { 'model.loss': lossName }),
  }
}

function flatten({ layers }: KerasModel): readonly KerasLayer[] {
  return layers.flatMap((layer) => (layer.inner ? flatten(layer.inner) : [layer]))
}

function layerFacts({ type, config, ...layer }: KerasLayer): Facts {
  const activation = activationOf({ type, config, ...layer })
  const { trainable, units, rate } = config
  return {
    type,
    ...(typeof trainable === 'boolean' && { trainable }),
    ...(activation !== undefined && { activation }),
    ...(typeof units === 'number' && { units }),
    ...(typeof rate === 'number' && type.includes('Dropout') && { dropout_rate: rate }),
  }
}

/** Layers that are an activation themselves. */
const activationLayers: Readonly<Record<string, string>> = {
  ELU: 'elu',
  LeakyReLU: 'leaky_relu',
  PReLU: 'prelu',
  ReLU: 'relu',
  Softmax: 'softmax',
}

function activationOf({ type, config }: KerasLayer): string | undefined {
  // A layer around another one, such as Bidirectional.
  const { activation = asMap(asMap(config.layer).config).activation } = config
  const name = asMap(activation).class_name ?? activation
  return typeof name === 'string' ? name : activationLayers[type]
}

/** The kind of the first layer that works on an input. */
function firstType(model: KerasModel, input: string): string | undefined {
  const own = model.layers.find(({ name }) => name === input)
  const first = own?.type === 'InputLayer' ? model.layers.find(({ inputs }) => inputs.includes(input)) : own
  const { inner } = first ?? {}
  const [within] = inner?.inputs ?? []
  return inner && within !== undefined ? firstType(inner, within) : first?.type
}

/** How many layers are looked through for what an output is made by: a file may tell of a model that goes in a circle. */
const deepest = 32

/** Layers that leave each value as it is. */
const passing = new Set(['Dropout', 'Flatten', 'Permute', 'Reshape'])

interface Output {
  readonly activation?: string | undefined
  readonly units?: number | undefined
}

function outputOf(model: KerasModel, name: string | undefined, depth = 0): Output {
  if (depth > deepest) return {}
  const layer = model.layers.find((each) => each.name === name)
  if (!layer) return {}
  if (layer.inner) return outputOf(layer.inner, layer.inner.outputs[0], depth + 1)
  const { units } = layer.config
  if (typeof units === 'number') return { activation: activationOf(layer), units }
  const before = outputOf(model, layer.inputs[0], depth + 1)
  const isPassing = passing.has(layer.type) || activationOf(layer) === undefined
  return isPassing ? before : { activation: activationOf(layer), units: before.units }
}
