import { defineSummary, type Measure } from '../measuring/measure.ts'

interface Spread {
  readonly mean: number
  /** The sum of squared distances from the mean. */
  readonly squares: number
  readonly points: number
}

/**
 * The standard deviation of the values around their own mean; 0 for a single value. Joined by the formula of Chan, Golub
 * and LeVeque (1979), which is stable.
 */
export const std: Measure = defineSummary<Spread>({
  name: 'std',
  description: 'How far the values spread: their standard deviation.',
  kind: 'level',
  summarise: () => ({
    of: (_at, value) => ({ mean: value, squares: 0, points: 1 }),
    merge: (older, newer) => {
      const points = older.points + newer.points
      const share = newer.points / points
      const gap = newer.mean - older.mean
      return {
        mean: older.mean + gap * share,
        squares: older.squares + newer.squares + gap * gap * older.points * share,
        points,
      }
    },
    read: ({ squares, points }) => ({ status: 'ok', value: Math.sqrt(squares / points), points }),
  }),
})
