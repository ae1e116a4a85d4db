import { defineExtreme } from './define-extreme.ts'
import type { Measure } from './measure.ts'

/** The smallest value. */
export const min: Measure = defineExtreme('min', Math.min)
