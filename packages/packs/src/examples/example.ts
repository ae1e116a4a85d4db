import type { Facts, Key } from '@scram/core'
import type { SeriesValue } from './series.ts'

/** What a rule is to make of an example. */
export type Outcome =
  | { readonly firesAt: readonly number[] }
  | { readonly silent: true }
  | { readonly cannotTell: true }

/** The course of a training in a few numbers, and what a rule is to make of it. */
export interface Example {
  readonly name: string
  /** Whether one value of a series is one epoch or one step. */
  readonly every: 'epoch' | 'step'
  /** Unless given: 1 for an example in epochs, all steps for one in steps. */
  readonly stepsPerEpoch?: number
  readonly series: Readonly<Record<Key, readonly SeriesValue[]>>
  readonly facts: Facts
  readonly wanted: Outcome
}
