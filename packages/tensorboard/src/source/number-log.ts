/** How many numbers an entry has: which stream, which step, which value. */
const width = 3

/** Values in the order in which they came, packed, since there may be millions before it is clear how to read them. */
export class NumberLog {
  #numbers = new Float64Array()
  #length = 0

  /** How many values there are. */
  get size(): number {
    return this.#length / width
  }

  add(stream: number, step: number, value: number): void {
    const at = this.#length
    if (at === this.#numbers.length) this.#grow()
    this.#numbers[at] = stream
    this.#numbers[at + 1] = step
    this.#numbers[at + 2] = value
    this.#length = at + width
  }

  /** Gives every value in turn, and forgets them. */
  drain(take: (stream: number, step: number, value: number) => void): void {
    const [numbers, length] = [this.#numbers, this.#length]
    this.#numbers = new Float64Array()
    this.#length = 0
    for (let at = 0; at < length; at += width)
      take(numbers[at] as number, numbers[at + 1] as number, numbers[at + 2] as number)
  }

  #grow(): void {
    const larger = new Float64Array(Math.max(64 * width, 2 * this.#numbers.length))
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}
