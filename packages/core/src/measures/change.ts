import { defineEnds } from './define-ends.ts'
import type { Measure } from './measure.ts'

/** The newest value less the oldest. */
export const change: Measure = defineEnds(
  'change',
  (from, to) => to - from,
  (limit, from) => from + limit,
)
