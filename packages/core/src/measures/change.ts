import { defineEnds } from '../measuring/define-ends.ts'
import type { Measure } from '../measuring/measure.ts'

/** The newest value less the oldest. */
export const change: Measure = defineEnds(
  { name: 'change', description: 'The newest value less the oldest of the window.' },
  (from, to) => to - from,
  (limit, from) => from + limit,
)
