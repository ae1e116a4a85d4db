import type { Point } from '../store/point.ts'
import type { Ring } from '../store/ring.ts'

/** The most stretches there are; beyond, every two become one. */
const most = 32
/** With fewer full stretches than this, a window that has become shorter is divided anew. */
const fewest = 8

interface Stretch {
  at: number
  value: number
  points: number
}

/**
 * A sliding window as a queue of stretches of equal length, each with the means of its places and values. A short window
 * has a stretch for each value; the longer the window, the longer are its stretches, so that there are never many.
 */
export class Stretches {
  readonly #window: Ring
  #stretches: Stretch[] = []
  /** How many values make a stretch. */
  #length = 1
  /** How many values of the oldest stretch have left the window. */
  #left = 0
  #means: readonly Point[] | undefined

  /** @param layout What the `layout()` of those said whose place these take. */
  constructor(window: Ring, layout?: readonly number[]) {
    this.#window = window
    if (layout === undefined) this.#divide()
    else {
      const [length = 1, left = 0, ...rest] = layout
      this.#length = length
      this.#left = left
      for (let index = 0; index < rest.length; index += 3) {
        const [at, value, points] = rest.slice(index, index + 3) as [number, number, number]
        this.#stretches.push({ at, value, points })
      }
    }
  }

  add(at: number, value: number): void {
    const newest = this.#stretches.at(-1)
    if (newest === undefined || newest.points === this.#length) {
      this.#stretches.push({ at, value, points: 1 })
      if (this.#stretches.length > most) this.#halve()
    } else {
      newest.points++
      newest.at += (at - newest.at) / newest.points
      newest.value += (value - newest.value) / newest.points
    }
    if (this.#stretches.at(-1)?.points === this.#length) this.#means = undefined
  }

  drop(): void {
    this.#left++
    if (this.#left < this.#length) return
    this.#stretches.shift()
    this.#left = 0
    this.#means = undefined
  }

  /**
   * The means of the full stretches, oldest first; the same object as long as they are the same. The oldest stretch is
   * looked at whole until its last value has left, the newest one once it is full.
   */
  means(): readonly Point[] {
    if (this.#means) return this.#means
    if (this.#length > 1 && this.#full().length < fewest) this.#divide()
    this.#means = this.#full().map(({ at, value }) => ({ at, value }))
    return this.#means
  }

  layout(): readonly number[] {
    const flat = this.#stretches.flatMap(({ at, value, points }) => [at, value, points])
    return [this.#length, this.#left, ...flat]
  }

  #full(): readonly Stretch[] {
    return this.#stretches.filter(({ points }) => points === this.#length)
  }

  #divide(): void {
    this.#stretches = []
    this.#length = 1
    this.#left = 0
    for (let index = 0; index < this.#window.length; index++)
      this.add(this.#window.at(index), this.#window.value(index))
  }

  #halve(): void {
    const halved: Stretch[] = []
    for (let index = 0; index < this.#stretches.length; index += 2) {
      const older = this.#stretches[index] as Stretch
      halved.push(join(older, this.#stretches[index + 1]))
    }
    this.#stretches = halved
    this.#length *= 2
  }
}

function join(older: Stretch, newer: Stretch | undefined): Stretch {
  if (newer === undefined) return older
  const points = older.points + newer.points
  const share = newer.points / points
  return {
    at: older.at + (newer.at - older.at) * share,
    value: older.value + (newer.value - older.value) * share,
    points,
  }
}
