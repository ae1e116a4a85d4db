import type { Condition, Leaf } from '../types/rule.ts'

/** A condition whose negations stand at its leaves, and whose leaves are numbered. */
export type Tree =
  | { readonly op: 'all' | 'any'; readonly parts: readonly Tree[] }
  | { readonly op: 'leaf'; readonly index: number; readonly negated: boolean }

/** A condition ready to be judged: its tree, and its leaves in reading order. */
export interface CompiledCondition {
  readonly tree: Tree
  readonly leaves: readonly Leaf[]
}

/** Numbers the leaves of a condition and pushes every `not` down to them, by De Morgan's laws. */
export function compileCondition(condition: Condition): CompiledCondition {
  const leaves: Leaf[] = []
  const compile = (node: Condition, negated: boolean): Tree => {
    if ('not' in node) return compile(node.not, !negated)
    if ('all' in node)
      return { op: negated ? 'any' : 'all', parts: node.all.map((part) => compile(part, negated)) }
    if ('any' in node)
      return { op: negated ? 'all' : 'any', parts: node.any.map((part) => compile(part, negated)) }
    return { op: 'leaf', index: leaves.push(node) - 1, negated }
  }
  return { tree: compile(condition, false), leaves }
}
