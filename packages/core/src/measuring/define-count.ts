import { type AboutMeasure, defineSummary, type Measure } from './measure.ts'

interface Count {
  readonly counted: number
  readonly points: number
}

/** Defines a measure that counts the values for which `counts` holds, finite or not. */
export function defineCount(about: AboutMeasure, counts: (value: number) => boolean): Measure {
  return defineSummary<Count>({
    ...about,
    kind: 'level',
    countsNonFinite: true,
    summarise: () => ({
      of: (_at, value) => ({ counted: counts(value) ? 1 : 0, points: 1 }),
      merge: (older, newer) => ({
        counted: older.counted + newer.counted,
        points: older.points + newer.points,
      }),
      read: ({ counted, points }) => ({ status: 'ok', value: counted, points }),
    }),
  })
}
