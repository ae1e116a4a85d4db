import { defineQuantile } from '../measuring/define-quantile.ts'
import type { Measure } from '../measuring/measure.ts'

/** The 95th percentile of the window. */
export const p95: Measure = defineQuantile(
  { name: 'p95', description: 'The value that 95 % of the window lie below.' },
  0.95,
)
