/** How many numbers an entry has: whose it is, where it belongs, its value. */
const width = 3

/** Takes an entry of a log. */
export type TakeNumber = (owner: number, place: number, value: number) => void

/** Values of several owners with the places that they belong to, packed: there may be millions of them. */
export class NumberLog {
  #numbers = new Float64Array()
  #length = 0
  #greatest = Number.NEGATIVE_INFINITY
  #isInOrder = true

  get size(): number {
    return this.#length / width
  }

  /** The greatest place of an entry since it was empty. */
  get greatest(): number {
    return this.#greatest
  }

  /** Makes room for so many more, so that what is there is not copied as they come. */
  reserve(count: number): void {
    const length = this.#length + count * width
    if (length > this.#numbers.length) this.#resize(length)
  }

  add(owner: number, place: number, value: number): void {
    const at = this.#length
    if (at === this.#numbers.length) this.#resize(Math.max(64 * width, 2 * at))
    this.#numbers[at] = owner
    this.#numbers[at + 1] = place
    this.#numbers[at + 2] = value
    this.#length = at + width
    if (place >= this.#greatest) this.#greatest = place
    else this.#isInOrder = false
  }

  /** Puts the entries in the order of their places; those of one place stay as they came. */
  sort(): void {
    if (this.#isInOrder) return
    const numbers = this.#numbers.slice()
    const starts = Array.from({ length: this.size }, (_, index) => index * width)
    starts.sort((a, b) => (numbers[a + 1] as number) - (numbers[b + 1] as number))
    for (const [index, start] of starts.entries())
      this.#numbers.set(numbers.subarray(start, start + width), index * width)
    this.#isInOrder = true
  }

  /** The place of an entry. */
  placeAt(index: number): number {
    return this.#numbers[index * width + 1] as number
  }

  ownerAt(index: number): number {
    return this.#numbers[index * width] as number
  }

  valueAt(index: number): number {
    return this.#numbers[index * width + 2] as number
  }

  /** Gives every entry in turn, as they stand, and forgets them. */
  drain(take: TakeNumber): void {
    const [numbers, length] = [this.#numbers, this.#length]
    this.forgetFirst(this.size)
    for (let at = 0; at < length; at += width)
      take(numbers[at] as number, numbers[at + 1] as number, numbers[at + 2] as number)
  }

  /** Forgets the first entries, as they stand. */
  forgetFirst(count: number): void {
    if (count === 0) return
    this.#numbers = this.#numbers.slice(count * width, this.#length)
    this.#length = this.#numbers.length
    if (this.#length > 0) return
    this.#greatest = Number.NEGATIVE_INFINITY
    this.#isInOrder = true
  }

  #resize(length: number): void {
    const larger = new Float64Array(length)
    larger.set(this.#numbers.subarray(0, this.#length))
    this.#numbers = larger
  }
}
