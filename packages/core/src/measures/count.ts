import { defineCount } from './define-count.ts'
import type { Measure } from './measure.ts'

/** How many values there are. */
export const count: Measure = defineCount('count', () => true)
