import type { Explanation } from '../types/finding.ts'

/** A leaf of a rule with its verdict and reading. */
export type ExplainedLeaf = Extract<Explanation, { op: 'leaf' }>

/** The leaves of an explanation, in reading order. */
export function leavesExplained(explanation: Explanation): readonly ExplainedLeaf[] {
  return explanation.op === 'leaf' ? [explanation] : explanation.parts.flatMap(leavesExplained)
}
