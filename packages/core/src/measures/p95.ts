import { defineQuantile } from './define-quantile.ts'
import type { Measure } from './measure.ts'

/** The 95th percentile of the window. */
export const p95: Measure = defineQuantile('p95', 0.95)
