import type { Point } from '../store/point.ts'

interface Stretch {
  at: number
  value: number
  points: number
}

/** A sliding window as a queue of stretches of equal length, each with the means of its places and values. */
export class Stretches {
  readonly #length: number
  readonly #stretches: Stretch[] = []
  /** How many values of the oldest stretch have left the window. */
  #left = 0

  /** @param length How many values make a stretch. */
  constructor(length: number) {
    this.#length = length
  }

  add(at: number, value: number): void {
    const newest = this.#stretches.at(-1)
    if (newest === undefined || newest.points === this.#length) {
      this.#stretches.push({ at, value, points: 1 })
      return
    }
    newest.points++
    newest.at += (at - newest.at) / newest.points
    newest.value += (value - newest.value) / newest.points
  }

  drop(): void {
    this.#left++
    if (this.#left < this.#length) return
    this.#stretches.shift()
    this.#left = 0
  }

  means(): readonly Point[] {
    return this.#stretches
  }
}
