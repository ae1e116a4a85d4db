import { defineSummary, type Measure } from '../measuring/measure.ts'

interface Share {
  readonly outside: number
  readonly points: number
}

/** Which share of the values, 0 to 1, lies outside `range`, whose ends are inside. */
export const shareOutside: Measure = defineSummary<Share>({
  name: 'share_outside',
  description: 'Which share of the values, 0 to 1, lies outside `range`.',
  kind: 'level',
  summarise: ({ range: [low, high] }) => ({
    of: (_at, value) => ({ outside: value < low || value > high ? 1 : 0, points: 1 }),
    merge: (older, newer) => ({
      outside: older.outside + newer.outside,
      points: older.points + newer.points,
    }),
    read: ({ outside, points }) => ({ status: 'ok', value: outside / points, points }),
  }),
})
