import { defineEnds } from './define-ends.ts'
import type { Measure } from './measure.ts'
import { percentAbove, percentOf } from './percent-of.ts'

/** How far the newest value lies above the oldest, in percent of the oldest: 14 is 14 %. */
export const changePercent: Measure = defineEnds(
  'change_percent',
  (from, to) => percentOf(to - from, from),
  percentAbove,
)
