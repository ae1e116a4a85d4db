import type { Measure } from './measure.ts'
import { quantile } from './quantile.ts'

/** Defines a measure that is one quantile of the window. */
export function defineQuantile(name: string, q: number): Measure {
  return {
    name,
    kind: 'level',
    wholeRun: false,
    create: () => {
      const values: number[] = []
      return {
        add: ({ value }) => values.push(value),
        read: () => ({ status: 'ok', value: quantile(values, q), points: values.length }),
      }
    },
  }
}
