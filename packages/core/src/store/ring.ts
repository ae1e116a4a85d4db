import type { Point } from './point.ts'

/** The last `capacity` points in the order they came; older ones are forgotten. */
export class Ring {
  readonly capacity: number
  #ats: Float64Array
  #values: Float64Array
  #next = 0
  length = 0

  constructor(capacity: number) {
    this.capacity = capacity
    this.#ats = new Float64Array(capacity)
    this.#values = new Float64Array(capacity)
  }

  push(at: number, value: number): void {
    this.#ats[this.#next] = at
    this.#values[this.#next] = value
    this.#next = (this.#next + 1) % this.capacity
    if (this.length < this.capacity) this.length++
  }

  /** Replaces the newest value. */
  amend(value: number): void {
    this.#values[(this.#next + this.capacity - 1) % this.capacity] = value
  }

  /** Where the newest point stands; NaN while there is none. */
  get newest(): number {
    return this.length === 0 ? Number.NaN : this.#at(this.length - 1)
  }

  /** The points that stand at `from` or later, oldest first. */
  since(from: number): Point[] {
    const points: Point[] = []
    for (let index = 0; index < this.length; index++) {
      const at = this.#at(index)
      if (at >= from) points.push({ at, value: this.#values[this.#slot(index)] as number })
    }
    return points
  }

  /** The newest `count` points, oldest first. */
  last(count: number): Point[] {
    const points: Point[] = []
    for (let index = Math.max(0, this.length - count); index < this.length; index++) {
      points.push({ at: this.#at(index), value: this.#values[this.#slot(index)] as number })
    }
    return points
  }

  #slot(index: number): number {
    return (this.#next - this.length + index + this.capacity) % this.capacity
  }

  #at(index: number): number {
    return this.#ats[this.#slot(index)] as number
  }
}
