import type { Ring } from '../store/ring.ts'
import type { Known } from '../types/reading.ts'
import type { Slider, Summary } from './measure.ts'

/**
 * Keeps a summary of a sliding window without ever subtracting, so that no rounding error and no huge value outlives its
 * stay in the window. New values are joined to `#newer`; leaving ones are taken from a stack of the summaries of all
 * older suffixes, which is built anew, once in a window's length, when it has run out.
 */
export class SlidingSummary<S> implements Slider {
  readonly #summary: Summary<S>
  readonly #points: Ring
  /** Summaries of what is left of the older values, the whole of it on top. */
  readonly #older: S[] = []
  #newer: S | undefined

  /** @param older How many of the points count as older ones. */
  constructor(summary: Summary<S>, points: Ring, [older = 0]: readonly number[] = []) {
    this.#summary = summary
    this.#points = points
    this.#stack(older)
    for (let index = older; index < points.length; index++) this.add(points.at(index), points.value(index))
  }

  add(at: number, value: number): void {
    const single = this.#summary.of(at, value)
    this.#newer = this.#newer === undefined ? single : this.#summary.merge(this.#newer, single)
  }

  drop(): void {
    if (this.#older.pop() !== undefined) return
    this.#stack(this.#points.length)
    this.#newer = undefined
  }

  read(): Known {
    const older = this.#older[this.#older.length - 1]
    const newer = this.#newer
    if (older === undefined) return this.#summary.read(newer as S)
    return this.#summary.read(newer === undefined ? older : this.#summary.merge(older, newer))
  }

  layout(): readonly number[] {
    return [this.#older.length]
  }

  /** Fills the empty stack with the oldest points. */
  #stack(count: number): void {
    let suffix: S | undefined
    for (let index = count - 1; index >= 0; index--) {
      const single = this.#summary.of(this.#points.at(index), this.#points.value(index))
      suffix = suffix === undefined ? single : this.#summary.merge(single, suffix)
      this.#older.push(suffix)
    }
  }
}
