import type { Verdict } from '../types/reading.ts'
import type { Leaf } from '../types/rule.ts'
import { judge, type Seen } from './judge.ts'
import { negate } from './kleene.ts'
import type { CompiledCondition, Tree } from './tree.ts'

/** What the leaf at an index sees; it is asked for no more than the verdict takes. */
export type See = (index: number) => Seen

/** The verdict of one leaf as it stands in its tree, negation included. */
export function judgeLeaf(leaf: Leaf, negated: boolean, seen: Seen): Verdict {
  const verdict = judge(leaf, seen)
  return negated ? negate(verdict) : verdict
}

/**
 * The verdict of a whole condition, by a plain walk: the fast path of every check. It agrees with what
 * json-rules-engine decides, which is asked only when a verdict is about to be acted on.
 */
export function gate({ tree, leaves }: CompiledCondition, see: See): Verdict {
  return walk(tree, leaves, see)
}

function walk(node: Tree, leaves: readonly Leaf[], see: See): Verdict {
  if (node.op === 'leaf') return judgeLeaf(leaves[node.index] as Leaf, node.negated, see(node.index))
  const decisive: Verdict = node.op === 'all' ? 'no' : 'yes'
  let verdict: Verdict = node.op === 'all' ? 'yes' : 'no'
  for (const part of node.parts) {
    const each = walk(part, leaves, see)
    if (each === decisive) return decisive
    if (each === 'unknown') verdict = 'unknown'
  }
  return verdict
}
