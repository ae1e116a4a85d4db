import { defineBest } from '../measuring/define-best.ts'
import type { Measure } from '../measuring/measure.ts'
import { percentAbove, percentOf } from '../measuring/percent-of.ts'

/** How far the newest value lies above the lowest so far, in percent of that lowest: 14 is 14 %. */
export const aboveBestPercent: Measure = defineBest(
  {
    name: 'above_best_percent',
    description: 'How far the newest value lies above the lowest so far, in percent of it: 14 is 14 %.',
  },
  () => 'lower',
  (best, newest) => percentOf(newest - best, best),
  percentAbove,
)
