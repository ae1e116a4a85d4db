import { defineQuantile } from '../measuring/define-quantile.ts'
import type { Measure } from '../measuring/measure.ts'

/** The 5th percentile of the window. */
export const p05: Measure = defineQuantile(
  { name: 'p05', description: 'The value that 5 % of the window lie below.' },
  0.05,
)
