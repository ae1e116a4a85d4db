import { ruleSchema } from '@scram/schemas'
import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { EffectiveRule } from '../pack/pack-set.ts'
import type { Plain } from '../plain.ts'
import type { Path } from '../problem.ts'

/** A mark that no YAML can hold, by which comments are found again to be aligned. */
const mark = '\u0000'
/** Lines up to this length have their comments in one column. */
const column = 64
const width = 100

/**
 * Writes a rule as YAML, as it counts after all that was laid over it, with the file and line of each value behind it.
 * What stood on one line stands on one line again.
 */
export function formatEffective({ value, originOf }: EffectiveRule): string {
  const document = new Document(inOrder(value))
  const originAt = (path: Path): string => {
    const { file, line } = originOf(path)
    return `${file}:${line}`
  }
  if (document.contents) annotate(document.contents, [], originAt)
  return aligned(document.toString({ lineWidth: width, flowCollectionPadding: true }))
}

/** The keys of a rule as its schema lists them, whichever layer they came from. */
function inOrder(value: Plain): Plain {
  const known = Object.keys(ruleSchema.properties ?? {}).filter((key) => Object.hasOwn(value, key))
  const others = Object.keys(value).filter((key) => !known.includes(key))
  return Object.fromEntries([...known, ...others].map((key) => [key, value[key]]))
}

function annotate(node: unknown, path: Path, originAt: (path: Path) => string): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && node.value.length > column) node.type = 'BLOCK_FOLDED'
    node.comment = mark + originAt(path)
    return
  }
  if (!isCollection(node)) return
  const origins = new Set(leavesOf(node, path).map(originAt))
  const [only] = origins
  if (origins.size === 1 && path.length > 0) {
    node.flow = true
    node.comment = mark + only
    return
  }
  for (const [key, child] of childrenOf(node)) annotate(child, [...path, key], originAt)
}

/** The paths of all values in a node; an empty map or list is a value itself. */
function leavesOf(node: unknown, path: Path): readonly Path[] {
  const children = childrenOf(node)
  return children.length === 0 ? [path] : children.flatMap(([key, child]) => leavesOf(child, [...path, key]))
}

function childrenOf(node: unknown): readonly (readonly [key: string | number, child: Node])[] {
  if (isSeq<Node>(node)) return node.items.map((item, index) => [index, item])
  if (!isMap(node)) return []
  return node.items.flatMap((pair) =>
    isPair(pair) && isScalar(pair.key) ? [[String(pair.key.value), pair.value as Node] as const] : [],
  )
}

/** Puts comments into one column, as far as the lines before them are short. */
function aligned(text: string): string {
  return text.replaceAll(new RegExp(`^(.*?) *#${mark}(.*)$`, 'gmu'), (_, line: string, comment: string) => {
    return `${line.padEnd(column)}  # ${comment}`
  })
}
