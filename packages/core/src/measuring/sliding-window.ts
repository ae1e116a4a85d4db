import { Ring } from '../store/ring.ts'
import type { Known } from '../types/reading.ts'
import type { Measure, MeasureOptions, Slider } from './measure.ts'
import { SlidingSummary } from './sliding-summary.ts'

/** What a window holds, as plain data. */
export interface SavedWindow {
  /** Where each point stands and its value, oldest first, in turn. */
  readonly points: readonly number[]
  /** How the measure has arranged them; absent where it is to be built anew. */
  readonly layout?: readonly number[]
}

/**
 * The newest points of a series, at most as many as fit, with a measure of them kept up to date.
 *
 * A value takes the place of every point that stands where it does or later.
 */
export class SlidingWindow {
  readonly #measure: Measure
  readonly #options: MeasureOptions
  readonly #takesNonFinite: boolean
  #points: Ring
  /** Absent while a value keeps the measure from being read, and until it is read again. */
  #slider: Slider | undefined
  #nonFinite = 0
  #reading: Known | undefined

  constructor(measure: Measure, options: MeasureOptions, capacity: number) {
    this.#measure = measure
    this.#options = options
    this.#takesNonFinite = measure.countsNonFinite ?? false
    this.#points = new Ring(capacity)
    this.#slider = this.#slide()
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
    if (this.#points.length > 0 && this.newestAt >= at) this.forgetFrom(at)
    if (this.#points.isFull) this.#drop()
    this.#points.push(at, value)
    this.#reading = undefined
    if (this.#takes(value)) this.#slider?.add(at, value)
    else {
      this.#nonFinite++
      this.#slider = undefined
    }
  }

  /** Forgets the points that stand before a place. */
  forgetBefore(at: number): void {
    while (this.#points.length > 0 && this.#points.at(0) < at) this.#drop()
  }

  /** Forgets the points that stand at a place or after it. */
  forgetFrom(at: number): void {
    while (this.#points.length > 0 && this.newestAt >= at) {
      if (!this.#takes(this.#points.value(this.#points.length - 1))) this.#nonFinite--
      this.#points.pop()
      this.#slider = undefined
      this.#reading = undefined
    }
  }

  /** The measure of the window; only while it holds a value and none that is not finite. */
  read(): Known {
    if (this.#reading === undefined) {
      this.#slider ??= this.#slide()
      this.#reading = this.#slider.read()
    }
    return this.#reading
  }

  save(): SavedWindow {
    const points: number[] = []
    for (let index = 0; index < this.length; index++)
      points.push(this.#points.at(index), this.#points.value(index))
    return { points, ...(this.#slider && { layout: this.#slider.layout() }) }
  }

  /** Becomes what was saved, of a window like this one. */
  restore({ points, layout }: SavedWindow): void {
    this.#points = new Ring(this.capacity)
    for (let index = 0; index < points.length; index += 2)
      this.#points.push(points[index] as number, points[index + 1] as number)
    this.#nonFinite = points.filter((value, index) => index % 2 === 1 && !this.#takes(value)).length
    this.#slider = layout && this.#slide(layout)
    this.#reading = undefined
  }

  #drop(): void {
    const value = this.#points.value(0)
    this.#points.shift()
    this.#reading = undefined
    if (this.#takes(value)) this.#slider?.drop(value)
    else this.#nonFinite--
  }

  #takes(value: number): boolean {
    return this.#takesNonFinite || Number.isFinite(value)
  }

  #slide(layout?: readonly number[]): Slider {
    const [measure, options, points] = [this.#measure, this.#options, this.#points]
    return 'summarise' in measure
      ? new SlidingSummary(measure.summarise(options), points, layout)
      : measure.slide(options, points, layout)
  }
}
