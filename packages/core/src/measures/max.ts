import { defineExtreme } from '../measuring/define-extreme.ts'
import type { Measure } from '../measuring/measure.ts'

/** The largest value. */
export const max: Measure = defineExtreme(
  { name: 'max', description: 'The largest value of the window.' },
  Math.max,
)
