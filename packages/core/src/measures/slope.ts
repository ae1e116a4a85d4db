import type { Measure } from './measure.ts'

/** The least-squares slope, in the metric's unit per step or epoch. */
export const slope: Measure = {
  name: 'slope',
  kind: 'span',
  wholeRun: true,
  create: () => {
    let points = 0
    let meanAt = 0
    let meanValue = 0
    let squares = 0
    let products = 0
    return {
      add: ({ at, value }) => {
        points++
        const distance = at - meanAt
        meanAt += distance / points
        meanValue += (value - meanValue) / points
        squares += distance * (at - meanAt)
        products += distance * (value - meanValue)
      },
      read: () => ({ status: 'ok', value: squares === 0 ? 0 : products / squares, points }),
    }
  },
}
