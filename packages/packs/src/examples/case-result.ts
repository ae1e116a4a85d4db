import type { Finding, Labels } from '@scram/core'
import type { Outcome } from './example.ts'

/** Something that is not as a case wants it. */
export interface Difference {
  /**
   * `missing`: a report was not made. `unexpected`: one was made that is not wanted. `verdict`: there was none, and the rule
   * could not tell, or could. `detail`: a report is not as it is to be. `words`: neither is what it says. `fault`: the case
   * could not be run.
   */
  readonly kind: 'missing' | 'unexpected' | 'verdict' | 'detail' | 'words' | 'fault'
  /** The epoch or step that it is about, as the case counts. */
  readonly at?: number
  /** What the report is for, where it is about one. */
  readonly labels?: readonly Labels[]
  /** What is the matter, in a clause about the rule: `it did not speak at epoch 11`. */
  readonly message: string
}

/** What a rule made of a case. */
export interface CaseResult {
  /** All that is not as wanted, in the order of the run; none where the case holds. */
  readonly differences: readonly Difference[]
  readonly got: Outcome
  /** The reports of the rule itself, in their order. */
  readonly findings: readonly Finding[]
}

/** How a case ended. A known problem is one that lasts; one that is gone is `outlived`, and its mention is to go too. */
export type CaseStatus = 'passed' | 'failed' | 'known' | 'outlived'

/** Says how a case ended. */
export function statusOf(
  { knownProblem }: { readonly knownProblem?: string },
  { differences }: Pick<CaseResult, 'differences'>,
): CaseStatus {
  if (knownProblem === undefined) return differences.length === 0 ? 'passed' : 'failed'
  return differences.length === 0 ? 'outlived' : 'known'
}
