/** How often a rule was right in runs whose answer is known. */
export interface Calibration {
  /** The lower end of the 95 % interval of its precision, a fraction. */
  readonly low: number
  /** The upper end. */
  readonly high: number
  /** How many runs it was measured on. */
  readonly n: number
}

/** From this many runs on, the words print the measured range. */
export const enoughRuns = 30
