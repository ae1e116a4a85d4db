import { defineCount } from './define-count.ts'
import type { Measure } from './measure.ts'

/** How many values are NaN or infinite. */
export const countNotFinite: Measure = defineCount('count_not_finite', (value) => !Number.isFinite(value))
