import type { Hparams, HparamsMetric } from '../hparams-summary.ts'
import type { EventFileProblem } from './event-file-problem.ts'

/** What every value in an event file says. */
interface ItemBase {
  readonly tag: string
  /** Whatever its writer counts: batches, epochs, updates; each tag for itself. */
  readonly step: number
  /** Seconds since 1970. */
  readonly wallTime: number
}

/** One number of a tag. */
export interface ScalarItem extends ItemBase {
  readonly kind: 'scalar'
  readonly value: number
}

/** How the values of a tensor were spread. */
export interface HistogramItem extends ItemBase {
  readonly kind: 'histogram'
  /**
   * Three numbers for each bucket, in ascending order: its left and its right bound, and how many values lay from the
   * one up to the other; in the last bucket with values, the right bound counts as well. Outermost bounds of ±`Number.MAX_VALUE` are none; NaN
   * and infinity stand where TensorFlow was given values that are not finite.
   */
  readonly buckets: Float64Array
  /** What older writers say besides, PyTorch's among them. */
  readonly sums?: HistogramSums
}

/** What was computed from the values themselves, before they were put into buckets; NaN where one of them was. */
export interface HistogramSums {
  readonly count: number
  readonly min: number
  readonly max: number
  readonly sum: number
  readonly sumOfSquares: number
}

/** Text, or whatever else is stored as text: `plugin` says what for, such as `text` or `graph_keras_model`. */
export interface TextItem extends ItemBase {
  readonly kind: 'text'
  readonly plugin: string
  readonly texts: readonly string[]
}

/** What the hparams dashboard is told: the settings of a run, the metrics that compare runs, or how the run ended. */
export interface HparamsItem extends ItemBase {
  readonly kind: 'hparams'
  readonly settings?: Hparams
  readonly metrics?: readonly HparamsMetric[]
  readonly status?: 'success' | 'failure' | 'running'
}

/** The first record of a file: the version of the format, and who writes where the writer says so. */
export interface VersionItem {
  readonly kind: 'version'
  readonly version: string
  readonly writer?: string
  readonly wallTime: number
}

export interface ProblemItem {
  readonly kind: 'problem'
  readonly problem: EventFileProblem
}

/** What an event file says, in its order. Pictures, sounds and graphs are passed over. */
export type LogItem = ScalarItem | HistogramItem | TextItem | HparamsItem | VersionItem | ProblemItem

/** Takes what an event file says. Numbers, of which a file may hold millions, come without an object each. */
export interface LogVisitor {
  scalar(tag: string, step: number, value: number, wallTime: number): void
  item(item: Exclude<LogItem, ScalarItem>): void
}
