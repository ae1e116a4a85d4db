import type { Known } from '../types/reading.ts'
import type { Slider, Summary } from './measure.ts'

/**
 * Keeps a summary of a sliding window without ever subtracting, so that no rounding error and no huge value outlives its
 * stay in the window. New values are joined to `#newer`; leaving ones are taken from a stack of the summaries of all
 * older suffixes, which is built anew, once in a window's length, when it has run out.
 */
export class SlidingSummary<S> implements Slider {
  readonly #summary: Summary<S>
  /** Summaries of what is left of the older values, the whole of it on top. */
  readonly #older: S[] = []
  #recent: S[] = []
  #newer: S | undefined

  constructor(summary: Summary<S>) {
    this.#summary = summary
  }

  add(at: number, value: number): void {
    const single = this.#summary.of(at, value)
    this.#recent.push(single)
    this.#newer = this.#newer === undefined ? single : this.#summary.merge(this.#newer, single)
  }

  drop(): void {
    if (this.#older.length === 0) this.#turn()
    this.#older.pop()
  }

  read(): Known {
    const older = this.#older.at(-1)
    const newer = this.#newer
    if (older === undefined) return this.#summary.read(newer as S)
    return this.#summary.read(newer === undefined ? older : this.#summary.merge(older, newer))
  }

  #turn(): void {
    let suffix: S | undefined
    for (const single of this.#recent.reverse()) {
      suffix = suffix === undefined ? single : this.#summary.merge(single, suffix)
      this.#older.push(suffix)
    }
    this.#recent = []
    this.#newer = undefined
  }
}
