import { asItIs, defineSummary, type Measure } from '../measuring/measure.ts'

interface Mean {
  readonly mean: number
  readonly points: number
}

/** The average. */
export const mean: Measure = defineSummary<Mean>({
  name: 'mean',
  description: 'The average of the window.',
  kind: 'level',
  onAxis: asItIs,
  summarise: () => ({
    of: (_at, value) => ({ mean: value, points: 1 }),
    merge: (older, newer) => {
      const points = older.points + newer.points
      return { mean: older.mean + (newer.mean - older.mean) * (newer.points / points), points }
    },
    read: ({ mean: value, points }) => ({ status: 'ok', value, points }),
  }),
})
