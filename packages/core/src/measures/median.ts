import { defineQuantile } from './define-quantile.ts'
import type { Measure } from './measure.ts'

/** The middle value of the window. */
export const median: Measure = defineQuantile('median', 0.5)
