import type { Measure } from './measure.ts'

/** The average. */
export const mean: Measure = {
  name: 'mean',
  kind: 'level',
  wholeRun: true,
  create: () => {
    let average = 0
    let points = 0
    return {
      add: ({ value }) => {
        points++
        average += (value - average) / points
      },
      read: () => ({ status: 'ok', value: average, points }),
    }
  },
}
