import { defineExtreme } from './extreme.ts'
import type { Measure } from './measure.ts'

/** The smallest value. */
export const min: Measure = defineExtreme('min', Math.min)
