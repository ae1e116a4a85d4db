import { defineSummary, type Measure } from './measure.ts'
import { type Moments, mergeMoments, momentsOf } from './moments.ts'

/** The least-squares slope, in the metric's unit per step or epoch. */
export const slope: Measure = defineSummary<Moments>({
  name: 'slope',
  kind: 'span',
  summarise: () => ({
    of: momentsOf,
    merge: mergeMoments,
    read: ({ products, squaresAt, points }) => ({
      status: 'ok',
      value: squaresAt === 0 ? 0 : products / squaresAt,
      points,
    }),
  }),
})
