import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml'
import type { ProblemCode } from '../problem-code.ts'
import { quote } from '../text/quote.ts'

const deepest = 40
const mostAliased = 10_000

/** A complaint about a node, by offset into the text. */
export interface Complaint {
  readonly code: ProblemCode
  readonly message: string
  readonly hint?: string
  readonly offset: number
}

/** Turns a YAML tree into plain data. Keys are own properties of plain objects, whatever they are called. */
export function toPlain(
  root: ParsedNode | null,
  text: string,
  complain: (complaint: Complaint) => void,
): unknown {
  const anchors = new Map<string, Node>()
  let aliased = 0
  /** Where the outermost alias that is being followed stands. */
  let followedAt = 0

  const convert = (node: unknown, depth: number, inAlias: boolean): unknown => {
    if (isAlias(node)) {
      if (!inAlias) followedAt = offsetOf(node)
      return follow(node.source, offsetOf(node), depth)
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null
    if (node.tag) throw fail('yaml-tag', node, `${quote(node.tag)}: tags are not used here`, 'remove the tag')
    if (depth > deepest) throw fail('too-deep', node, 'this is nested too deeply')
    if (inAlias && ++aliased > mostAliased) throw aliasBomb(followedAt)
    if (node.anchor !== undefined && !inAlias) anchors.set(node.anchor, node)
    if (isScalar(node)) return node.value
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1, inAlias))
    const map: Record<string, unknown> = {}
    for (const { key, value } of node.items) {
      const name = keyOf(key)
      if (Object.hasOwn(map, name)) {
        complain(fail('duplicate-key', key, `${quote(name)} stands here twice`, 'keep one of them'))
        continue
      }
      define(map, name, convert(value, depth + 1, inAlias))
    }
    return map
  }

  const follow = (name: string, offset: number, depth: number): unknown => {
    const target = anchors.get(name)
    if (!target) throw { code: 'unknown-alias', offset, message: `nothing before this is called &${name}` }
    return convert(target, depth, true)
  }

  const keyOf = (key: unknown): string => {
    if (isScalar(key)) return String(key.value)
    const offset = offsetOf(key)
    throw text.startsWith('{', offset) && text[offset - 1] === '{'
      ? unquotedTemplate(offset - 1)
      : fail('yaml-key', key, 'a key must be a word')
  }

  try {
    return convert(root, 0, false)
  } catch (thrown) {
    if (!isComplaint(thrown)) throw thrown
    complain(thrown)
    return undefined
  }
}

/** The complaint about text that begins with {{ and so looks like a map to YAML. */
export function unquotedTemplate(offset: number): Complaint {
  return {
    code: 'unquoted-template',
    offset,
    message: 'text that starts with {{ must be quoted',
    hint: 'put it in quotes, or write >- and the text on the next line',
  }
}

function aliasBomb(offset: number): Complaint {
  return {
    code: 'alias-bomb',
    offset,
    message: 'the aliases (*) of this file repeat too much',
    hint: 'write it out instead',
  }
}

function define(map: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(map, name, { value, enumerable: true, configurable: true })
  else map[name] = value
}

function fail(code: ProblemCode, node: unknown, message: string, hint?: string): Complaint {
  return { code, message, offset: offsetOf(node), ...(hint !== undefined && { hint }) }
}

function offsetOf(node: unknown): number {
  const range = isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined
  return range?.[0] ?? 0
}

function isComplaint(thrown: unknown): thrown is Complaint {
  return typeof thrown === 'object' && thrown !== null && 'offset' in thrown && 'code' in thrown
}
