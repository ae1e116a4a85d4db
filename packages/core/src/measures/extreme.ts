import type { Measure } from './measure.ts'

/** Defines a measure that is the smallest or the largest value. */
export function defineExtreme(name: string, pick: (a: number, b: number) => number): Measure {
  return {
    name,
    kind: 'level',
    wholeRun: true,
    create: () => {
      let extreme: number | undefined
      let points = 0
      return {
        add: ({ value }) => {
          points++
          extreme = extreme === undefined ? value : pick(extreme, value)
        },
        read: () => ({ status: 'ok', value: extreme ?? Number.NaN, points }),
      }
    },
  }
}
