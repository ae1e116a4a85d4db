import type { Measure, MeasureOptions } from './measure.ts'

/** Defines a measure that compares the newest value with the best one so far. `span` counts the values since that best. */
export function defineBest(
  name: string,
  better: (options: MeasureOptions) => 'higher' | 'lower',
  compare: (best: number, newest: number, since: number) => number,
): Measure {
  return {
    name,
    kind: 'level',
    wholeRun: true,
    create: (options) => {
      const sign = better(options) === 'higher' ? 1 : -1
      let best: number | undefined
      let newest = Number.NaN
      let since = 0
      let points = 0
      return {
        add: ({ value }) => {
          points++
          newest = value
          since++
          if (best === undefined || (value - best) * sign > 0) {
            best = value
            since = 0
          }
        },
        read: () => {
          const from = best ?? Number.NaN
          return { status: 'ok', value: compare(from, newest, since), from, to: newest, span: since, points }
        },
      }
    },
  }
}
