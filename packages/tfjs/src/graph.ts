import type { Layer, Symbolic } from './tf.ts'

/** The order in which tfjs computes a graph, one call of a layer each: depth first, the last input first. */
export function executionOrder(outputs: readonly Symbolic[]): readonly Symbolic[] {
  const order: Symbolic[] = []
  const visited = new Set<Symbolic>()
  const visit = (node: Symbolic): void => {
    if (visited.has(node)) return
    visited.add(node)
    for (const input of node.inputs.toReversed()) visit(input)
    if (node.inputs.length > 0) order.push(node)
  }
  for (const output of outputs) visit(output)
  return order
}

/** Layers that give the values they are given, arranged differently. */
const arranging = new Set([
  'CenterCrop',
  'Flatten',
  'Masking',
  'Permute',
  'RandomWidth',
  'RepeatVector',
  'Reshape',
  'Resizing',
])

/**
 * The layers that first do something with the values of a tensor, looking through layers that only rearrange them,
 * through wrappers such as `TimeDistributed`, and into models that are used as layers.
 */
export function firstLayers(tensor: Symbolic, order: readonly Symbolic[]): readonly Layer[] {
  return order.flatMap((node) => {
    const argument = node.inputs.indexOf(tensor)
    if (argument < 0) return []
    const layer = unwrap(node.sourceLayer)
    if (arranging.has(layer.getClassName())) return firstLayers(node, order)
    const inner = layer.layers === undefined ? undefined : layer.inputs?.[argument]
    return inner === undefined ? [layer] : firstLayers(inner, executionOrder(layer.outputs ?? []))
  })
}

function unwrap(layer: Layer): Layer {
  return layer.layer === undefined ? layer : unwrap(layer.layer)
}
