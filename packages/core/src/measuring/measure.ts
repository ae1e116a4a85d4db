import type { Ring } from '../store/ring.ts'
import type { Known } from '../types/reading.ts'

/** What a measure may need to know besides the values. */
export interface MeasureOptions {
  /** Which way the metric is better. */
  readonly better: 'higher' | 'lower'
  /** Moves up to this size, in the metric's unit, count as none. */
  readonly tolerance: number
  /** The values that are not outside, ends included. */
  readonly range: readonly [low: number, high: number]
  /** The value that a series may cross, in the metric's unit. */
  readonly level: number
}

/** The options of a measure that is told nothing. */
export const plainOptions: MeasureOptions = {
  better: 'lower',
  tolerance: 0,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  level: 0,
}

/**
 * What is kept of a stretch of a series so that the measure can be read from it, and so that two stretches that follow
 * each other can be joined: `merge(a, merge(b, c))` is `merge(merge(a, b), c)`. Because it can be joined, it is kept up
 * to date over a sliding window, or over a whole run, at a cost that does not depend on the length.
 */
export interface Summary<S> {
  /** The summary of a single value; `at` is its step or epoch. */
  of(at: number, value: number): S
  merge(older: S, newer: S): S
  read(summary: S): Known
}

/** A measure at work over a sliding window whose points it shares: values enter at one end and leave at the other. */
export interface Slider {
  /** Takes the point that has just entered the window. */
  add(at: number, value: number): void
  /** Forgets the value that has just left the window as its oldest. */
  drop(value: number): void
  /** Reads the measure of at least one value. */
  read(): Known
  /** What it takes, besides the points, to make a slider that reads the same to the last digit. */
  layout(): readonly number[]
}

/** What authors of rules know a measure by. */
export interface AboutMeasure {
  /** Its name in rules, which is that of its file. */
  readonly name: string
  /** What it is, in a sentence. */
  readonly description: string
}

interface MeasureBase extends AboutMeasure {
  /** Over a window of n, a `level` looks at n values and a `span` at n intervals, so at n + 1 values. */
  readonly kind: 'level' | 'span'
  /** Whether it looks at NaN and infinities itself; all others are unknown where there are any. */
  readonly countsNonFinite?: boolean
  /**
   * Where on the metric's own axis the measure reads `limit`, given the `from` of its reading; absent where what it
   * measures does not lie on that axis.
   */
  readonly onAxis?: OnAxis
}

/** Translates a reading of a measure to a value of its metric. */
export type OnAxis = (limit: number, from: number) => number

/** For a measure whose readings are values of its metric. */
export const asItIs: OnAxis = (limit) => limit

/** A measure whose stretches can be joined; it may be asked of a window or of the whole run so far. */
export interface SummaryMeasure<S = unknown> extends MeasureBase {
  summarise(options: MeasureOptions): Summary<S>
}

/** A measure that needs its whole window at once; it cannot be asked of a whole run. */
export interface WindowMeasure extends MeasureBase {
  /**
   * Makes a slider over the points of a window.
   *
   * @param layout What the `layout()` of the slider said whose place this one takes; without it, it starts from the points.
   */
  slide(options: MeasureOptions, points: Ring, layout?: readonly number[]): Slider
}

/** A number computed over a stretch of a series. */
export type Measure = SummaryMeasure | WindowMeasure

/** Defines a measure by its summary; the type of the summary stays its own affair. */
export function defineSummary<S>(measure: SummaryMeasure<S>): SummaryMeasure {
  return measure as SummaryMeasure
}
