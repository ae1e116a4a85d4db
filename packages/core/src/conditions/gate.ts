import type { Verdict } from '../types/reading.ts'
import type { Leaf } from '../types/rule.ts'
import { judge, type Seen } from './judge.ts'
import { negate } from './kleene.ts'
import type { CompiledCondition, Tree } from './tree.ts'

/** What the leaf at an index, whose own verdict it gives, sees now; it is asked for no more than the whole takes. */
export type Answer = (index: number) => Verdict

/** The verdict of one leaf as it stands in its tree, negation included. */
export function judgeLeaf(leaf: Leaf, negated: boolean, seen: Seen): Verdict {
  const verdict = judge(leaf, seen)
  return negated ? negate(verdict) : verdict
}

/**
 * The verdict of a whole condition, by a plain walk: the fast path of every check. It agrees with what
 * json-rules-engine decides, which is asked only when a verdict is about to be acted on.
 */
export function gate({ tree }: Pick<CompiledCondition, 'tree'>, answer: Answer): Verdict {
  return walk(tree, answer)
}

function walk(node: Tree, answer: Answer): Verdict {
  if (node.op === 'leaf') return node.negated ? negate(answer(node.index)) : answer(node.index)
  const decisive: Verdict = node.op === 'all' ? 'no' : 'yes'
  const { parts, settledBy } = node
  if (settledBy < parts.length && walk(parts[settledBy] as Tree, answer) === decisive) return decisive
  let verdict: Verdict = node.op === 'all' ? 'yes' : 'no'
  for (let index = 0; index < parts.length; index++) {
    const each = walk(parts[index] as Tree, answer)
    if (each === decisive) {
      node.settledBy = index
      return decisive
    }
    if (each === 'unknown') verdict = 'unknown'
  }
  return verdict
}
