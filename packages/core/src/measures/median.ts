import { defineQuantile } from '../measuring/define-quantile.ts'
import type { Measure } from '../measuring/measure.ts'

/** The middle value of the window. */
export const median: Measure = defineQuantile(
  { name: 'median', description: 'The middle value of the window, which one odd value cannot move.' },
  0.5,
)
