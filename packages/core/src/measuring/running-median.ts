import { defineQuantile } from './define-quantile.ts'
import { plainOptions } from './measure.ts'
import { type SavedWindow, SlidingWindow } from './sliding-window.ts'

/** Of the few values that are smoothed over; no rule asks for it. */
const middle = defineQuantile(
  { name: 'running_median', description: 'The middle of the last few values.' },
  0.5,
)

/** Replaces each value by the median of the last few, so that single outliers leave no trace. */
export class RunningMedian {
  readonly #recent: SlidingWindow

  /** @param count How many values it takes, from 2. */
  constructor(count: number) {
    this.#recent = new SlidingWindow(middle, plainOptions, count)
  }

  /** Takes a value and gives the median; `undefined` while there are too few, NaN while one of them is not finite. */
  push(at: number, value: number): number | undefined {
    this.#recent.push(at, value)
    if (this.#recent.length < this.#recent.capacity) return undefined
    return this.#recent.hasNonFinite ? Number.NaN : this.#recent.read().value
  }

  forgetFrom(at: number): void {
    this.#recent.forgetFrom(at)
  }

  save(): SavedWindow {
    return this.#recent.save()
  }

  restore(saved: SavedWindow): void {
    this.#recent.restore(saved)
  }
}
