import { defineSummary, type Measure } from '../measuring/measure.ts'

/** Means of places and values, the sum of squared distances of places from theirs, and of the products of both. */
interface Line {
  readonly at: number
  readonly value: number
  readonly squares: number
  readonly products: number
  readonly points: number
}

/**
 * The least-squares slope, in the metric's unit per step or epoch. Joined by the formula of Chan, Golub and LeVeque
 * (1979), which is stable.
 */
export const slope: Measure = defineSummary<Line>({
  name: 'slope',
  description: 'How much the values rise each step or epoch, by the straight line that fits them best.',
  kind: 'span',
  summarise: () => ({
    of: (at, value) => ({ at, value, squares: 0, products: 0, points: 1 }),
    merge: (older, newer) => {
      const points = older.points + newer.points
      const share = newer.points / points
      const gap = newer.at - older.at
      const rise = newer.value - older.value
      return {
        at: older.at + gap * share,
        value: older.value + rise * share,
        squares: older.squares + newer.squares + gap * gap * older.points * share,
        products: older.products + newer.products + gap * rise * older.points * share,
        points,
      }
    },
    read: ({ products, squares, points }) => ({
      status: 'ok',
      value: squares === 0 ? 0 : products / squares,
      points,
    }),
  }),
})
