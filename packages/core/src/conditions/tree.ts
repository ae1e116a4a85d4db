import type { Condition, Leaf } from '../types/rule.ts'

/** Several parts in one. */
export interface Group {
  readonly op: 'all' | 'any'
  readonly parts: readonly Tree[]
  /** The part that settled it last time, which is asked first: mostly it does so again. It changes no verdict. */
  settledBy: number
}

/** A condition whose negations stand at its leaves, and whose leaves are numbered. */
export type Tree = Group | { readonly op: 'leaf'; readonly index: number; readonly negated: boolean }

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
    if ('all' in node) return group(negated ? 'any' : 'all', node.all, negated)
    if ('any' in node) return group(negated ? 'all' : 'any', node.any, negated)
    return { op: 'leaf', index: leaves.push(node) - 1, negated }
  }
  const group = (op: Group['op'], parts: readonly Condition[], negated: boolean): Group => ({
    op,
    parts: parts.map((part) => compile(part, negated)),
    settledBy: 0,
  })
  return { tree: compile(condition, false), leaves }
}

/** The groups of a tree, in reading order. */
export function groupsOf(tree: Tree): readonly Group[] {
  return tree.op === 'leaf' ? [] : [tree, ...tree.parts.flatMap(groupsOf)]
}
