import type { Explanation } from '../types/finding.ts'
import type { Leaf } from '../types/rule.ts'
import { judgeLeaf } from './gate.ts'
import type { Seen } from './judge.ts'
import { combine } from './kleene.ts'
import type { CompiledCondition, Tree } from './tree.ts'

/** The whole condition with the verdict and reading of every node, by the same walk as the gate. */
export function explain({ tree, leaves }: CompiledCondition, seen: readonly Seen[]): Explanation {
  const walk = (node: Tree): Explanation => {
    if (node.op === 'leaf') {
      const leaf = leaves[node.index] as Leaf
      const sight = seen[node.index] as Seen
      const { negated } = node
      return { op: 'leaf', verdict: judgeLeaf(leaf, negated, sight), leaf, negated, ...sight }
    }
    const parts = node.parts.map(walk)
    const verdicts = parts.map(({ verdict }) => verdict)
    return { op: node.op, verdict: combine(node.op, verdicts), parts }
  }
  return walk(tree)
}
