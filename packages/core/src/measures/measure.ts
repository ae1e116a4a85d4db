import type { Known } from '../types/reading.ts'

/** What a measure may need to know besides the values. */
export interface MeasureOptions {
  /** Which way the metric is better. */
  readonly better: 'higher' | 'lower'
  /** Moves up to this size, in the metric's unit, count as none. */
  readonly tolerance: number
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

/** A measure at work over a sliding window: values enter at one end and leave at the other. */
export interface Slider {
  add(at: number, value: number): void
  /** Forgets the oldest value, which is given. */
  drop(value: number): void
  /** Reads the measure of at least one value. */
  read(): Known
}

interface MeasureBase {
  /** Its name in rules. */
  readonly name: string
  /** Over a window of n, a `level` looks at n values and a `span` at n intervals, so at n + 1 values. */
  readonly kind: 'level' | 'span'
  /** Whether it looks at NaN and infinities itself; all others are unknown where there are any. */
  readonly countsNonFinite?: boolean
}

/** A measure whose stretches can be joined; it may be asked of a window or of the whole run so far. */
export interface SummaryMeasure<S = unknown> extends MeasureBase {
  summarise(options: MeasureOptions): Summary<S>
}

/** A measure that needs its whole window at once; it cannot be asked of a whole run. */
export interface WindowMeasure extends MeasureBase {
  /** @param capacity The most values that the window will hold. */
  slide(options: MeasureOptions, capacity: number): Slider
}

/** A number computed over a stretch of a series. */
export type Measure = SummaryMeasure | WindowMeasure

/** Defines a measure by its summary; the type of the summary stays its own affair. */
export function defineSummary<S>(measure: SummaryMeasure<S>): SummaryMeasure {
  return measure as SummaryMeasure
}
