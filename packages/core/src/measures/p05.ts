import { defineQuantile } from './define-quantile.ts'
import type { Measure } from './measure.ts'

/** The 5th percentile of the window. */
export const p05: Measure = defineQuantile('p05', 0.05)
