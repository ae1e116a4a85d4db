import type { Verdict } from '../types/reading.ts'
import type { Leaf } from '../types/rule.ts'
import { judge, type Seen } from './judge.ts'
import { combine, negate } from './kleene.ts'
import type { CompiledCondition, Tree } from './tree.ts'

/** The verdict of one leaf as it stands in its tree, negation included. */
export function judgeLeaf(leaf: Leaf, negated: boolean, seen: Seen): Verdict {
  const verdict = judge(leaf, seen)
  return negated ? negate(verdict) : verdict
}

/**
 * The verdict of a whole condition, by a plain walk: the fast path of every check. It agrees with what
 * json-rules-engine decides, which is asked only when a verdict is about to be acted on.
 */
export function gate({ tree, leaves }: CompiledCondition, seen: readonly Seen[]): Verdict {
  const walk = (node: Tree): Verdict =>
    node.op === 'leaf'
      ? judgeLeaf(leaves[node.index] as Leaf, node.negated, seen[node.index] as Seen)
      : combine(node.op, node.parts.map(walk))
  return walk(tree)
}
