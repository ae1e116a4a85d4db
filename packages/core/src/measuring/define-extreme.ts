import { type AboutMeasure, asItIs, defineSummary, type Measure } from './measure.ts'

interface Extreme {
  readonly value: number
  readonly points: number
}

/** Defines a measure that is the smallest or the largest value. */
export function defineExtreme(about: AboutMeasure, pick: (a: number, b: number) => number): Measure {
  return defineSummary<Extreme>({
    ...about,
    kind: 'level',
    onAxis: asItIs,
    summarise: () => ({
      of: (_at, value) => ({ value, points: 1 }),
      merge: (older, newer) => ({
        value: pick(older.value, newer.value),
        points: older.points + newer.points,
      }),
      read: ({ value, points }) => ({ status: 'ok', value, points }),
    }),
  })
}
