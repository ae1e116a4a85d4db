import { defineBest } from './define-best.ts'
import type { Measure } from './measure.ts'

/** How far the newest value lies below the highest so far; never negative. */
export const belowBest: Measure = defineBest(
  'below_best',
  () => 'higher',
  (best, newest) => best - newest,
  (limit, best) => best - limit,
)
