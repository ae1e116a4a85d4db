import { defineSummary, type Measure } from './measure.ts'
import { type Moments, mergeMoments, momentsOf } from './moments.ts'

/** The standard deviation of the values around their own mean; 0 for a single value. */
export const std: Measure = defineSummary<Moments>({
  name: 'std',
  kind: 'level',
  summarise: () => ({
    of: momentsOf,
    merge: mergeMoments,
    read: ({ squaresValue, points }) => ({ status: 'ok', value: Math.sqrt(squaresValue / points), points }),
  }),
})
