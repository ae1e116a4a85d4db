import { defineExtreme } from '../measuring/define-extreme.ts'
import type { Measure } from '../measuring/measure.ts'

/** The smallest value. */
export const min: Measure = defineExtreme(
  { name: 'min', description: 'The smallest value of the window.' },
  Math.min,
)
