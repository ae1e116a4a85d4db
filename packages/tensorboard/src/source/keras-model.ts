/** A layer of a Keras model, or a model that is used as one. */
export interface KerasLayer {
  readonly name: string
  readonly type: string
  readonly config: Config
  /** The names of the layers that it takes its inputs from. */
  readonly inputs: readonly string[]
  /** The layers inside of it, where it is a model. */
  readonly inner?: KerasModel
}

/** What a Keras model is made of. */
export interface KerasModel {
  /** In the order in which the model lists them. */
  readonly layers: readonly KerasLayer[]
  /** The names of the layers through which it takes inputs, and gives outputs. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

export type Config = Readonly<Record<string, unknown>>

const deepest = 16

/** Reads the JSON of a model, of any version of Keras. What is not as it should be is left out. */
export function readKerasModel(json: unknown, depth = 0): KerasModel {
  const { config } = asMap(json)
  // The first versions of Keras had the list itself.
  const entries = asList(Array.isArray(config) ? config : asMap(config).layers)
  const named = entries.flatMap((entry) => {
    const { class_name: type, config: own, inbound_nodes: nodes, name: outer } = asMap(entry)
    const name = asMap(own).name ?? outer
    return typeof name === 'string' && typeof type === 'string'
      ? [{ name, type, own: asMap(own), nodes, entry }]
      : []
  })
  const names = new Set(named.map(({ name }) => name))
  const { input_layers: inputs, output_layers: outputs } = asMap(config)
  const isSequence = outputs === undefined
  const layers = named.map(({ name, type, own, nodes, entry }, index): KerasLayer => {
    const before = named[index - 1]?.name
    const isModel = asList(own.layers).length > 0 && depth < deepest
    return {
      name,
      type,
      config: own,
      inputs: isSequence ? (before === undefined ? [] : [before]) : namesIn(nodes, names),
      ...(isModel && { inner: readKerasModel(entry, depth + 1) }),
    }
  })
  const [first, last] = [layers[0]?.name, layers.at(-1)?.name]
  return {
    layers,
    inputs: isSequence ? (first === undefined ? [] : [first]) : namesIn(inputs, names),
    outputs: isSequence ? (last === undefined ? [] : [last]) : namesIn(outputs, names),
  }
}

/** The layers that nodes refer to: in every version, as a list of a name and two numbers, at whatever depth. */
function namesIn(nodes: unknown, names: ReadonlySet<string>, depth = 0): readonly string[] {
  if (depth > deepest || typeof nodes !== 'object' || nodes === null) return []
  const parts: readonly unknown[] = Object.values(nodes)
  const [name, node] = parts
  if (Array.isArray(nodes) && typeof name === 'string' && typeof node === 'number')
    return names.has(name) ? [name] : []
  return [...new Set(parts.flatMap((part) => namesIn(part, names, depth + 1)))]
}

export function asMap(value: unknown): Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
