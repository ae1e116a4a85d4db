import type { Point } from './chart.ts'

const most = 512

/** A series of any length in bounded memory. */
export interface Points {
  /** Adds a value; one at the place of the last replaces it. */
  add(at: number, value: number): void
  /** In the order in which they came, the newest always among them. */
  all(): readonly Point[]
}

/** Keeps at most 512 points: when they are full, every other one is dropped, and from then on only as many are kept. */
export function createPoints(): Points {
  let kept: Point[] = []
  let newest: Point | undefined
  let stride = 1
  let waiting = 0

  return {
    add(at, value) {
      if (newest && newest.at !== at && waiting-- <= 0) {
        kept.push(newest)
        waiting = stride - 1
        if (kept.length === most) {
          kept = kept.filter((_, index) => index % 2 === 0)
          stride *= 2
        }
      }
      newest = { at, value }
    },
    all: () => (newest ? [...kept, newest] : kept),
  }
}
