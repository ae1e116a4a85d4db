import type { SourceTexts } from '@scram/messages'
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'
import { type SkeletonOptions, wayTo, writeSkeleton } from './write-skeleton.ts'

/** A place in a file, and the texts that go there. */
interface Gap {
  readonly way: readonly string[]
  readonly offset: number
  readonly indent: number
  readonly keys: string[]
}

/**
 * Adds texts to a file of words, each at the end of the innermost map that the file has on the way to it. All else stays as
 * it is written. A map in braces has no lines to add to, and gets none.
 *
 * @param text the file; it must be sound
 * @param lacks what is added, none of which the file has
 */
export function addTexts(text: string, lacks: SourceTexts, options: Omit<SkeletonOptions, 'head'>): string {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`
  const root = parseDocument(whole).contents
  const gaps = new Map<string, Gap>()
  for (const key of Object.keys(lacks)) {
    const gap = isMap(root) ? gapFor(root, wayTo(key), whole) : { way: [], offset: whole.length, indent: 0 }
    if (gap === undefined) continue
    const name = JSON.stringify(gap.way)
    gaps.set(name, { ...gap, keys: [...(gaps.get(name)?.keys ?? []), key] })
  }
  // From the end to the beginning, so that places hold; where maps end together, what is outermost comes last in the file.
  const inOrder = [...gaps.values()].toSorted((a, b) => b.offset - a.offset || a.way.length - b.way.length)
  return inOrder.reduce((file, { way, offset, indent, keys }) => {
    const texts = Object.fromEntries(Object.entries(lacks).filter(([key]) => keys.includes(key)))
    const lines = writeSkeleton(texts, { ...options, head: [], under: way, indent })
    return file.slice(0, offset) + lines + file.slice(offset)
  }, whole)
}

/** Where in a map a text would go; undefined where something else stands in its way. */
function gapFor(root: YAMLMap, way: readonly string[], text: string): Omit<Gap, 'keys'> | undefined {
  let map = root
  for (const [depth, name] of way.entries()) {
    const pair = map.items.find(({ key }) => String(isScalar(key) ? key.value : key) === name)
    if (pair === undefined) return map.flow ? undefined : placeAtEnd(map, way.slice(0, depth), text)
    if (!isMap(pair.value)) return undefined
    map = pair.value
  }
  return undefined
}

function placeAtEnd(map: YAMLMap, way: readonly string[], text: string): Omit<Gap, 'keys'> | undefined {
  const first = map.items[0]?.key
  const start = isScalar(first) ? first.range?.[0] : undefined
  if (start === undefined) return undefined
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1)
  const end = way.length === 0 ? text.length : (map.range?.[1] ?? text.length)
  const offset = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1
  return { way, offset: offset === 0 ? text.length : offset, indent }
}
