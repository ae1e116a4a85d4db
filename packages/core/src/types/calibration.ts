import type { Likelihood } from './rule.ts'

/** How often a rule was right where it said how sure it is, in runs whose true state is known. */
export interface Calibration {
  /** The lower end of the 95 % interval of how often it is right, a fraction. */
  readonly low: number
  /** The upper end. */
  readonly high: number
  /** In how many runs it spoke. */
  readonly n: number
}

/** What was measured of one rule, by how sure it says it is. */
export type RuleCalibration = Readonly<Partial<Record<Likelihood, Calibration>>>
