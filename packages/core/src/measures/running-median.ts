import { Ring } from '../store/ring.ts'
import { quantile } from './quantile.ts'

/** Replaces each value by the median of the last few, so that single outliers leave no trace. */
export class RunningMedian {
  readonly #recent: Ring

  /** @param count How many values it takes; 1 leaves every value as it is. */
  constructor(count: number) {
    this.#recent = new Ring(count)
  }

  get isEmpty(): boolean {
    return this.#recent.length === 0
  }

  /** Takes a value and gives the median; `undefined` while there are too few, NaN while one of them is not finite. */
  push(at: number, value: number): number | undefined {
    if (this.#recent.isFull) this.#recent.shift()
    this.#recent.push(at, value)
    if (!this.#recent.isFull) return undefined
    if (this.#recent.capacity === 1) return value
    const values = Array.from({ length: this.#recent.length }, (_, index) => this.#recent.value(index))
    return values.every(Number.isFinite) ? quantile(values, 0.5) : Number.NaN
  }
}
