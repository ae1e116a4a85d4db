import { type Facts, type FactValue, formatKey } from '@scram/core'

type Config = Readonly<Record<string, unknown>>

/** What a Keras model is made of, from the JSON that its TensorBoard callback writes. */
export function kerasFacts(model: unknown): Facts {
  const facts: Record<string, FactValue> = {}
  const layers = list(map(map(model).config).layers)
  const note = (name: string, layer: string, value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') facts[formatKey(name, { layer })] = value
  }
  for (const entry of layers) {
    const { class_name: type, config } = map(entry)
    const { name, activation, units, filters, rate } = map(config)
    if (typeof name !== 'string' || type === 'InputLayer') continue
    note('layer.type', name, type)
    note('layer.activation', name, activation)
    note('layer.units', name, units ?? filters)
    if (type === 'Dropout') note('layer.dropout_rate', name, rate)
  }
  const last = map(layers.at(-1))
  const { name, activation, units } = map(last.config)
  if (typeof name === 'string') {
    if (typeof activation === 'string')
      facts[formatKey('model.output_activation', { output: name })] = activation
    if (typeof units === 'number') facts[formatKey('model.output_units', { output: name })] = units
  }
  return facts
}

function map(value: unknown): Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
