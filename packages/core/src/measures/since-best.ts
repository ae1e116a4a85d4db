import { defineBest } from './define-best.ts'
import type { Measure } from './measure.ts'

/** How many values have come since the best one, best as the catalogue says for the metric. */
export const sinceBest: Measure = defineBest(
  'since_best',
  ({ better }) => better,
  (_best, _newest, since) => since,
)
