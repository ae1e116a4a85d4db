import { defineBest } from '../measuring/define-best.ts'
import type { Measure } from '../measuring/measure.ts'

/** How many values have come since the best one, best as the catalogue says for the metric. */
export const sinceBest: Measure = defineBest(
  {
    name: 'since_best',
    description: 'How many values have come since the best one; the catalogue says which way is better.',
  },
  ({ better }) => better,
  (_best, _newest, since) => since,
)
