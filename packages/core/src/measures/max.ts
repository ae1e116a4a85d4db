import { defineExtreme } from './define-extreme.ts'
import type { Measure } from './measure.ts'

/** The largest value. */
export const max: Measure = defineExtreme('max', Math.max)
