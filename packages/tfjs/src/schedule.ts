/** Decides at which steps the data is looked at, so that looking stays below a share of the training time. */
export interface Schedule {
  /** Whether to look at this step. The first steps of a run and the first of each epoch are always looked at. */
  due(step: number, firstOfEpoch: boolean): boolean
  /** Runs a look and books its time. */
  timed<T>(look: () => T): T
}

/** How many steps at the start of a run are always looked at. */
const always = 3

/**
 * @param now Gives the time in milliseconds.
 * @param share The part of the training time that looks may take: 0.01 is one percent.
 */
export function createSchedule(now: () => number, share = 0.01): Schedule {
  const started = now()
  let spent = 0
  let due = 0
  return {
    due(step, firstOfEpoch) {
      const average = due === 0 ? 0 : spent / due
      const yes = step <= always || firstOfEpoch || spent + average <= (now() - started) * share
      if (yes) due++
      return yes
    },
    timed(look) {
      const from = now()
      try {
        return look()
      } finally {
        spent += now() - from
      }
    },
  }
}
