import { defineBest } from '../measuring/define-best.ts'
import type { Measure } from '../measuring/measure.ts'

/** How far the newest value lies below the highest so far; never negative. */
export const belowBest: Measure = defineBest(
  {
    name: 'below_best',
    description: 'How far the newest value lies below the highest so far; never negative.',
  },
  () => 'higher',
  (best, newest) => best - newest,
  (limit, best) => best - limit,
)
