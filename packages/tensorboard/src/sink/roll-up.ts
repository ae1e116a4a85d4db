import type { Notice, Report, Summary } from '@scram/core'

/** All that is known of a run so far: what the tag that gathers all findings shows. */
export interface RollUp {
  /** The latest report of each rule and labels, newest first, with the tag that holds its full text. */
  readonly findings: readonly { readonly report: Report; readonly tag: string }[]
  /** The rules that could not be judged. */
  readonly notices: readonly Notice[]
  /** Present once the training has ended. */
  readonly summary?: Summary
}
