import type { Measure } from './measure.ts'

/** The oldest value. */
export const first: Measure = {
  name: 'first',
  kind: 'level',
  wholeRun: true,
  create: () => {
    let oldest: number | undefined
    return {
      add: ({ value }) => {
        oldest ??= value
      },
      read: () => ({ status: 'ok', value: oldest ?? Number.NaN, points: 1 }),
    }
  },
}
