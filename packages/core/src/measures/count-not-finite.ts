import { defineCount } from '../measuring/define-count.ts'
import type { Measure } from '../measuring/measure.ts'

/** How many values are NaN or infinite. */
export const countNotFinite: Measure = defineCount(
  { name: 'count_not_finite', description: 'How many values of the window are NaN or infinite.' },
  (value) => !Number.isFinite(value),
)
