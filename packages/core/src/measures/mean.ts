import { defineSummary, type Measure } from './measure.ts'
import { type Moments, mergeMoments, momentsOf } from './moments.ts'

/** The average. */
export const mean: Measure = defineSummary<Moments>({
  name: 'mean',
  kind: 'level',
  summarise: () => ({
    of: momentsOf,
    merge: mergeMoments,
    read: ({ meanValue, points }) => ({ status: 'ok', value: meanValue, points }),
  }),
})
