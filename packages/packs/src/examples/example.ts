import type { Facts, Key } from '@scram/core'
import type { SeriesValue } from './series.ts'
import type { WantedFinding } from './wanted-finding.ts'

/** What a rule is to make of a training, or has made of it. Places are epochs or steps, as the example counts. */
export type Outcome =
  | {
      /** Where it is reported: firing and reminders. */
      readonly firesAt: readonly number[]
      /** Where it is reported as resolved; absent where an example leaves that open. */
      readonly resolvesAt?: readonly number[]
      /** Every report one by one, where an example lists them. */
      readonly findings?: readonly WantedFinding[]
    }
  | { readonly silent: true }
  | { readonly cannotTell: true }

/** The course of a training in a few numbers, and what a rule is to make of it. */
export interface Example {
  readonly name: string
  /** Whether one value of a series is one epoch or one step; places are counted in these. */
  readonly every: 'epoch' | 'step'
  /** Unless given: 1 for an example in epochs, all steps for one in steps. */
  readonly stepsPerEpoch?: number
  readonly series: Readonly<Record<Key, readonly SeriesValue[]>>
  readonly facts: Facts
  readonly wanted: Outcome
}
