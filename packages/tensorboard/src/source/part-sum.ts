/** A metric that is logged in parts, such as a loss of several that are made smaller together. */
export class PartSum {
  readonly #parts = new Map<string, number>()
  #place = Number.NaN
  /** How many parts there are, as soon as a place had all of them. */
  #count = 0

  /** Takes a part at a place. Gives the sum when no part is missing, as far as is known. */
  add(part: string, place: number, value: number): number | undefined {
    if (place !== this.#place) {
      this.#count = Math.max(this.#count, this.#parts.size)
      this.#parts.clear()
      this.#place = place
    }
    this.#parts.set(part, value)
    if (this.#parts.size < this.#count) return undefined
    return [...this.#parts.values()].reduce((sum, each) => sum + each, 0)
  }
}
