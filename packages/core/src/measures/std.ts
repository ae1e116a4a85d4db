import type { Measure } from './measure.ts'

/** The standard deviation of the values around their own mean, by Welford's method; 0 for a single value. */
export const std: Measure = {
  name: 'std',
  kind: 'level',
  wholeRun: true,
  create: () => {
    let average = 0
    let squares = 0
    let points = 0
    return {
      add: ({ value }) => {
        points++
        const distance = value - average
        average += distance / points
        squares += distance * (value - average)
      },
      read: () => ({ status: 'ok', value: Math.sqrt(squares / points), points }),
    }
  },
}
