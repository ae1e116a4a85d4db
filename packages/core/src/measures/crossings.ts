import { defineSummary, type Measure } from '../measuring/measure.ts'

/** On which side of the level a stretch begins and ends: −1, 1, or 0 where it never leaves the level. */
interface Sides {
  readonly first: number
  readonly last: number
  readonly crossings: number
  readonly points: number
}

/**
 * How often the series goes from one side of `level` to the other; the level is 0 unless given. A value on the level is
 * on neither side, so that touching it is no crossing.
 */
export const crossings: Measure = defineSummary<Sides>({
  name: 'crossings',
  description: 'How often the values go from one side of `level` to the other.',
  kind: 'span',
  summarise: ({ level }) => ({
    of: (_at, value) => {
      const side = Math.sign(value - level)
      return { first: side, last: side, crossings: 0, points: 1 }
    },
    merge: (older, newer) => ({
      first: older.first === 0 ? newer.first : older.first,
      last: newer.last === 0 ? older.last : newer.last,
      crossings: older.crossings + newer.crossings + (older.last * newer.first < 0 ? 1 : 0),
      points: older.points + newer.points,
    }),
    read: ({ crossings: value, points }) => ({ status: 'ok', value, points }),
  }),
})
