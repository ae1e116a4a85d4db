import { defineBest } from '../measuring/define-best.ts'
import type { Measure } from '../measuring/measure.ts'

/** How far the newest value lies above the lowest so far; never negative. */
export const aboveBest: Measure = defineBest(
  {
    name: 'above_best',
    description: 'How far the newest value lies above the lowest so far; never negative.',
  },
  () => 'lower',
  (best, newest) => newest - best,
  (limit, best) => best + limit,
)
