/** What distinguishes one series of a metric from another, such as `{ layer: 'conv1' }`. */
export type Labels = Readonly<Record<string, string>>

/** A metric's or fact's name with its labels in alphabetical order, as recordings write it: `loss`, `gradient_norm{layer=conv1}`. */
export type Key = string

const noLabels: Labels = Object.freeze({})

/** Writes a name and its labels as a key; the order in which labels are given makes no difference. */
export function formatKey(name: string, labels: Labels = noLabels): Key {
  const names = Object.keys(labels).sort()
  return names.length === 0 ? name : `${name}{${names.map((label) => `${label}=${labels[label]}`).join(',')}}`
}

/** Reads a key back into its name and labels. Text after the first `=` belongs to the value; a key without braces has no labels. */
export function parseKey(key: Key): { readonly name: string; readonly labels: Labels } {
  const brace = key.indexOf('{')
  if (brace < 0 || !key.endsWith('}')) return { name: key, labels: noLabels }
  const pairs = key
    .slice(brace + 1, -1)
    .split(',')
    .map((pair) => pair.split(/=(.*)/s, 2) as [string, string?])
  return {
    name: key.slice(0, brace),
    labels: Object.fromEntries(pairs.map(([label, value]) => [label.trim(), value ?? ''])),
  }
}
