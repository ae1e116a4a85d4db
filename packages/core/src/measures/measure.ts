import type { Point } from '../store/point.ts'
import type { Known } from '../types/reading.ts'

/** What a measure may need to know besides the points. */
export interface MeasureOptions {
  /** Which way the metric is better. */
  readonly better: 'higher' | 'lower'
  /** Moves up to this size, in the metric's unit, count as none. */
  readonly tolerance: number
}

/** A measure at work: fed points, oldest first, and read at any time after the first. */
export interface Gauge {
  add(point: Point): void
  read(): Known
}

/** A number computed over a stretch of a series. */
export interface Measure {
  /** Its name in rules. */
  readonly name: string
  /** Over a window of n, a `level` looks at n values and a `span` at n intervals, so at n + 1 values. */
  readonly kind: 'level' | 'span'
  /** Whether it may be asked of the whole run so far; it then needs constant memory. */
  readonly wholeRun: boolean
  /** Whether it looks at NaN and infinities itself; all others are unknown where there are any. */
  readonly countsNonFinite?: boolean
  create(options: MeasureOptions): Gauge
}
