/** From this many runs on, the words print the measured range. */
export const enoughRuns = 30
