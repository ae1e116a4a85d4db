const names: Readonly<Record<string, string>> = { tfjs: 'TensorFlow.js', keras: 'Keras', pytorch: 'PyTorch' }

/** A framework's name as its makers write it; one that is not known keeps its id. */
export function nameOfFramework(id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id
}
