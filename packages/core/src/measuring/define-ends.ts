import { type AboutMeasure, defineSummary, type Measure, type OnAxis } from './measure.ts'

interface Ends {
  readonly from: number
  readonly to: number
  readonly points: number
}

/** Defines a measure that compares the newest value with the oldest. */
export function defineEnds(
  about: AboutMeasure,
  compare: (from: number, to: number) => number,
  onAxis: OnAxis,
): Measure {
  return defineSummary<Ends>({
    ...about,
    kind: 'span',
    onAxis,
    summarise: () => ({
      of: (_at, value) => ({ from: value, to: value, points: 1 }),
      merge: (older, newer) => ({ from: older.from, to: newer.to, points: older.points + newer.points }),
      read: ({ from, to, points }) => ({
        status: 'ok',
        value: compare(from, to),
        from,
        to,
        span: points - 1,
        points,
      }),
    }),
  })
}
