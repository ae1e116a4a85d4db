import { Ring } from '../store/ring.ts'
import type { Known } from '../types/reading.ts'
import type { Measure, MeasureOptions, Slider } from './measure.ts'
import { SlidingSummary } from './sliding-summary.ts'

/** The newest points of a series, at most as many as fit, with a measure of them kept up to date. */
export class SlidingWindow {
  readonly #points: Ring
  readonly #slider: Slider
  readonly #takesNonFinite: boolean
  #nonFinite = 0
  #reading: Known | undefined

  constructor(measure: Measure, options: MeasureOptions, capacity: number) {
    this.#points = new Ring(capacity)
    this.#takesNonFinite = measure.countsNonFinite ?? false
    this.#slider =
      'summarise' in measure
        ? new SlidingSummary(measure.summarise(options))
        : measure.slide(options, capacity)
  }

  get capacity(): number {
    return this.#points.capacity
  }

  get length(): number {
    return this.#points.length
  }

  /** Whether a value keeps the measure from being read. */
  get hasNonFinite(): boolean {
    return this.#nonFinite > 0
  }

  /** Where the newest point stands; only while there is one. */
  get newestAt(): number {
    return this.#points.at(this.#points.length - 1)
  }

  push(at: number, value: number): void {
    if (this.#points.isFull) this.#drop()
    this.#points.push(at, value)
    this.#reading = undefined
    if (this.#takesNonFinite || Number.isFinite(value)) this.#slider.add(at, value)
    else this.#nonFinite++
  }

  /** Forgets the points that stand before a place. */
  forgetBefore(at: number): void {
    while (this.#points.length > 0 && this.#points.at(0) < at) this.#drop()
  }

  /** The measure of the window; only while it holds a value and none that is not finite. */
  read(): Known {
    this.#reading ??= this.#slider.read()
    return this.#reading
  }

  #drop(): void {
    const { value } = this.#points.shift()
    this.#reading = undefined
    if (this.#takesNonFinite || Number.isFinite(value)) this.#slider.drop(value)
    else this.#nonFinite--
  }
}
