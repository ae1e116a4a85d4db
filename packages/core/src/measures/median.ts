import type { Measure } from './measure.ts'
import { defineQuantile } from './quantile-measure.ts'

/** The middle value of the window. */
export const median: Measure = defineQuantile('median', 0.5)
