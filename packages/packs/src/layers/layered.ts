import { isPlain, own, type Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import type { Layer, Origin } from './layer.ts'

/** A document that is put together from layers, of which every value remembers where it was written. */
export interface Layered {
  readonly value: Plain
  /** Where the value at a path was written; where there is none, where it belongs. */
  originOf(path: Path): Origin
  /** Notes a problem where the value at a path was written. */
  readonly report: Report
}

/** Maps whose keys come from all layers, and lists to which all of them add; every other value is replaced as a whole. */
const merged: readonly Path[] = [
  ['parameters'],
  ['parameters', '*'],
  ['define'],
  ['message'],
  ['message', 'causes'],
  ['message', 'causes', '*'],
  ['message', 'causes', '*', 'code'],
]
const added = 'examples'

/**
 * Lays layers upon one another, the first of them at the bottom: what an upper one says counts.
 *
 * @param home the layer that is told of what no layer says: the rule's own file
 */
export function layered(layers: readonly Layer[], home: Layer): Layered {
  const originOf: Layered['originOf'] = (whole) => {
    const [path, among] = intoList(whole, layers)
    const writers = writersOf(path, among)
    const writer = writers.includes(home) ? home : (writers.at(-1) ?? home)
    return { file: writer.file, path: writer.place?.(path) ?? path }
  }
  return {
    // The lowest is not copied: nobody writes into a document.
    value: layers.slice(1).reduce<Plain>((below, { value }) => lay(below, value, []), layers[0]?.value ?? {}),
    originOf,
    report: (code, path, message, options) => {
      const origin = originOf(path)
      origin.file.report(code, origin.path, message, options)
    },
  }
}

/** A path into a list to which several layers add, as the one that it leads to counts, with that layer alone. */
function intoList(path: Path, layers: readonly Layer[]): readonly [path: Path, layers: readonly Layer[]] {
  const [key, index, ...rest] = path
  if (key !== added || typeof index !== 'number') return [path, layers]
  let before = 0
  for (const layer of layers) {
    const list = own(layer.value, added)
    const length = Array.isArray(list) ? list.length : 0
    if (index < before + length) return [[key, index - before, ...rest], [layer]]
    before += length
  }
  return [path, layers]
}

/** The layers that the value at a path is made of, or as much of the path as there is: one, unless it is a merged map. */
function writersOf(path: Path, layers: readonly Layer[]): readonly Layer[] {
  if (layers.length === 1) return layers
  let writers = layers
  for (const length of path.keys()) {
    const place = path.slice(0, length + 1)
    const having = writers.filter(({ value }) => has(value, place))
    if (having.length === 0) return writers
    writers = isMerged(place) ? having : having.slice(-1)
  }
  return writers
}

function lay(below: Plain, above: Plain, path: Path): Plain {
  const result = { ...below }
  for (const [key, value] of Object.entries(above)) {
    const place = [...path, key]
    const under = own(below, key)
    const isList = place.length === 1 && key === added && Array.isArray(under) && Array.isArray(value)
    const isMap = isPlain(under) && isPlain(value) && isMerged(place)
    const whole = isList ? [...under, ...value] : isMap ? lay(under, value, place) : value
    Object.defineProperty(result, key, { value: whole, enumerable: true, writable: true, configurable: true })
  }
  return result
}

function isMerged(path: Path): boolean {
  return merged.some(
    (pattern) =>
      pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]),
  )
}

function has(value: unknown, path: Path): boolean {
  let at = value
  for (const part of path) {
    if (Array.isArray(at) && typeof part === 'number' && part < at.length) at = at[part]
    else if (isPlain(at) && Object.hasOwn(at, part)) at = at[part]
    else return false
  }
  return true
}
