import type { Known } from '../types/reading.ts'
import type { Measure, MeasureOptions, Summary } from './measure.ts'

/** What is kept of a whole run, as plain data. */
export interface SavedWholeRun {
  readonly soFar?: unknown
  readonly values: number
}

/** A measure over all values so far, in constant memory. Values that are not finite are left out, unless it counts them. */
export class WholeRun {
  readonly #measure: Measure
  readonly #summary: Summary<unknown>
  #soFar: unknown
  #values = 0

  /** @throws Error when the measure needs a window. */
  constructor(measure: Measure, options: MeasureOptions) {
    if (!('summarise' in measure)) throw new Error(`the measure "${measure.name}" needs a window`)
    this.#measure = measure
    this.#summary = measure.summarise(options)
  }

  push(at: number, value: number): void {
    if (!this.#measure.countsNonFinite && !Number.isFinite(value)) return
    const single = this.#summary.of(at, value)
    this.#soFar = this.#values === 0 ? single : this.#summary.merge(this.#soFar, single)
    this.#values++
  }

  /** `undefined` while there are too few values. */
  read(): Known | undefined {
    const needed = this.#measure.kind === 'span' ? 2 : 1
    return this.#values < needed ? undefined : this.#summary.read(this.#soFar)
  }

  save(): SavedWholeRun {
    return this.#values === 0 ? { values: 0 } : { soFar: this.#soFar, values: this.#values }
  }

  /** Becomes what was saved of a measure like this one. */
  restore({ soFar, values }: SavedWholeRun): void {
    this.#soFar = soFar
    this.#values = values
  }
}
