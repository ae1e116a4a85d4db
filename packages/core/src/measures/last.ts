import type { Measure } from './measure.ts'

/** The newest value. */
export const last: Measure = {
  name: 'last',
  kind: 'level',
  wholeRun: true,
  create: () => {
    let newest = Number.NaN
    return {
      add: ({ value }) => {
        newest = value
      },
      read: () => ({ status: 'ok', value: newest, points: 1 }),
    }
  },
}
