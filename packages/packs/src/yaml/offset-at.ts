import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Path } from '../problem.ts'
import { offsetInScalar } from './offset-in-scalar.ts'

/**
 * Where the key or the value at a path begins in the text, or a character of the text at it; the nearest existing
 * part of the path where it does not exist.
 */
export function offsetAt(
  document: Document.Parsed | undefined,
  text: string,
  path: Path,
  at: 'key' | 'value',
  offset?: number,
): number {
  let node: unknown = document?.contents
  let key: unknown
  for (const part of path) {
    const inner = document && isAlias(node) ? node.resolve(document) : node
    const step = child(inner, part)
    if (!step) return rangeStart(key) ?? rangeStart(inner) ?? 0
    node = step.value
    key = step.key
  }
  if (at === 'key') return rangeStart(key) ?? rangeStart(node) ?? 0
  if (offset !== undefined && isScalar(node)) return offsetInScalar(node, text, offset)
  return rangeStart(node) ?? rangeStart(key) ?? 0
}

function child(
  node: unknown,
  part: string | number,
): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(part)]
    return value === undefined ? undefined : { value }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
  return pair && { key: pair.key, value: pair.value }
}

function rangeStart(node: unknown): number | undefined {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined
  return range?.[0]
}
