import { defineEnds } from '../measuring/define-ends.ts'
import type { Measure } from '../measuring/measure.ts'
import { percentAbove, percentOf } from '../measuring/percent-of.ts'

/** How far the newest value lies above the oldest, in percent of the oldest: 14 is 14 %. */
export const changePercent: Measure = defineEnds(
  {
    name: 'change_percent',
    description: 'The newest value less the oldest of the window, in percent of the oldest: 14 is 14 %.',
  },
  (from, to) => percentOf(to - from, from),
  percentAbove,
)
