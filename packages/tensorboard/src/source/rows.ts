/** Values by the names of their metrics. */
export type Values = Record<string, number>

/** Values by the place that they belong to: a step, or an epoch. */
export class Rows {
  readonly #rows = new Map<number, Values>()
  #newestPlace = Number.NaN
  #newest: Values = {}
  #greatest = Number.NEGATIVE_INFINITY
  #isInOrder = true

  get size(): number {
    return this.#rows.size
  }

  /** The greatest place there has been since it was empty. */
  get greatest(): number {
    return this.#greatest
  }

  has(place: number): boolean {
    return this.#rows.has(place)
  }

  get(place: number): Values | undefined {
    return this.#rows.get(place)
  }

  /** The values at a place, to add to. */
  at(place: number): Values {
    // Most values come with others of their step.
    if (place === this.#newestPlace) return this.#newest
    let values = this.#rows.get(place)
    if (!values) {
      values = {}
      this.#rows.set(place, values)
      if (place > this.#greatest) this.#greatest = place
      else this.#isInOrder = false
    }
    this.#newestPlace = place
    this.#newest = values
    return values
  }

  /** All places, in order. */
  places(): readonly number[] {
    const places = [...this.#rows.keys()]
    return this.#isInOrder ? places : places.sort((a, b) => a - b)
  }

  delete(place: number): void {
    this.#rows.delete(place)
    if (place === this.#newestPlace) this.#newestPlace = Number.NaN
    if (this.#rows.size === 0) this.clear()
  }

  /** Deletes all that is at smaller places. */
  deleteBefore(place: number): void {
    if (place > this.#greatest) this.clear()
    else for (const each of this.#rows.keys()) if (each < place) this.delete(each)
  }

  clear(): void {
    this.#rows.clear()
    this.#newestPlace = Number.NaN
    this.#greatest = Number.NEGATIVE_INFINITY
    this.#isInOrder = true
  }
}
