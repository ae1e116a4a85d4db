import { defineBest } from './define-best.ts'
import type { Measure } from './measure.ts'

/** How far the newest value lies above the lowest so far; never negative. */
export const aboveBest: Measure = defineBest(
  'above_best',
  () => 'lower',
  (best, newest) => newest - best,
  (limit, best) => best + limit,
)
