import { defineCount } from '../measuring/define-count.ts'
import type { Measure } from '../measuring/measure.ts'

/** How many values there are. */
export const count: Measure = defineCount(
  { name: 'count', description: 'How many values the window holds.' },
  () => true,
)
