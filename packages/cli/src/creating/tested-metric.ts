import type { MetricEntry, Window } from '@scram/core'

/** The test that examples are looked for. */
export interface TestedMetric {
  readonly metric: string
  /** How its series is called in an example: with a label where it has one. */
  readonly key: string
  readonly entry: MetricEntry
  /** A measure, `trend` or `is`. */
  readonly measure: string
  readonly over: Window | undefined
  readonly comparison: string
  readonly numbers: readonly number[]
  readonly every: 'step' | 'epoch'
}
