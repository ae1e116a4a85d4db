const smallest = 16

/** A queue of at most `capacity` points, oldest first; it takes memory only as it fills. */
export class Ring {
  readonly capacity: number
  #ats: Float64Array
  #values: Float64Array
  #start = 0
  length = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.#ats = new Float64Array(Math.min(capacity, smallest))
    this.#values = new Float64Array(Math.min(capacity, smallest))
  }

  /** Adds a point. A full ring must be shifted first. */
  push(at: number, value: number): void {
    if (this.length === this.#ats.length) this.#grow()
    const slot = this.#slot(this.length)
    this.#ats[slot] = at
    this.#values[slot] = value
    this.length++
  }

  /** Takes away the oldest point. */
  shift(): void {
    this.#start = this.#slot(1)
    this.length--
  }

  /** Takes away the newest point. */
  pop(): void {
    this.length--
  }

  get isFull(): boolean {
    return this.length === this.capacity
  }

  /** Where the point at an index stands, 0 being the oldest. */
  at(index: number): number {
    return this.#ats[this.#slot(index)] as number
  }

  value(index: number): number {
    return this.#values[this.#slot(index)] as number
  }

  #slot(index: number): number {
    const slot = this.#start + index
    return slot < this.#ats.length ? slot : slot - this.#ats.length
  }

  #grow(): void {
    const size = Math.min(this.capacity, this.#ats.length * 2)
    const ats = new Float64Array(size)
    const values = new Float64Array(size)
    for (let index = 0; index < this.length; index++) {
      ats[index] = this.at(index)
      values[index] = this.value(index)
    }
    this.#ats = ats
    this.#values = values
    this.#start = 0
  }
}
