import type { Measure } from './measure.ts'

/** Defines a measure that compares the newest value with the oldest. */
export function defineEnds(name: string, compare: (from: number, to: number) => number): Measure {
  return {
    name,
    kind: 'span',
    wholeRun: true,
    create: () => {
      let from: number | undefined
      let to = Number.NaN
      let points = 0
      return {
        add: ({ value }) => {
          from ??= value
          to = value
          points++
        },
        read: () => {
          const start = from ?? Number.NaN
          return { status: 'ok', value: compare(start, to), from: start, to, span: points - 1, points }
        },
      }
    },
  }
}
