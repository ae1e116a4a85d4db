import {
  type AboutMeasure,
  defineSummary,
  type Measure,
  type MeasureOptions,
  type OnAxis,
} from './measure.ts'

interface Best {
  readonly best: number
  /** How many values came after the best one. */
  readonly since: number
  readonly newest: number
  readonly points: number
}

/** Defines a measure that compares the newest value with the best one, the first of them where there are several. */
export function defineBest(
  about: AboutMeasure,
  better: (options: MeasureOptions) => 'higher' | 'lower',
  compare: (best: number, newest: number, since: number) => number,
  onAxis?: OnAxis,
): Measure {
  return defineSummary<Best>({
    ...about,
    kind: 'level',
    ...(onAxis && { onAxis }),
    summarise: (options) => {
      const sign = better(options) === 'higher' ? 1 : -1
      return {
        of: (_at, value) => ({ best: value, since: 0, newest: value, points: 1 }),
        merge: (older, newer) => {
          const improves = sign * newer.best > sign * older.best
          return {
            best: improves ? newer.best : older.best,
            since: improves ? newer.since : older.since + newer.points,
            newest: newer.newest,
            points: older.points + newer.points,
          }
        },
        read: ({ best, since, newest, points }) => ({
          status: 'ok',
          value: compare(best, newest, since),
          from: best,
          to: newest,
          span: since,
          points,
        }),
      }
    },
  })
}
