import { defineBest } from './define-best.ts'
import type { Measure } from './measure.ts'
import { percentAbove, percentOf } from './percent-of.ts'

/** How far the newest value lies above the lowest so far, in percent of that lowest: 14 is 14 %. */
export const aboveBestPercent: Measure = defineBest(
  'above_best_percent',
  () => 'lower',
  (best, newest) => percentOf(newest - best, best),
  percentAbove,
)
