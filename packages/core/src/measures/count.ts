import type { Measure } from './measure.ts'

/** Defines a measure that counts the values for which `counts` holds. */
export function defineCount(name: string, counts: (value: number) => boolean): Measure {
  return {
    name,
    kind: 'level',
    wholeRun: true,
    countsNonFinite: true,
    create: () => {
      let counted = 0
      let points = 0
      return {
        add: ({ value }) => {
          points++
          if (counts(value)) counted++
        },
        read: () => ({ status: 'ok', value: counted, points }),
      }
    },
  }
}

/** How many values there are. */
export const count: Measure = defineCount('count', () => true)
