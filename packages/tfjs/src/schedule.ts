/** Decides at which steps the data is looked at, so that looking stays below a share of the training time. */
export interface Schedule {
  /**
   * Whether to look at this step. The first steps of a run are always looked at; the first of each epoch has twice
   * the share and a little credit, so that it is missed only where looking is dear, as when an epoch is one large batch.
   */
  due(step: number, firstOfEpoch: boolean): boolean
  /** Runs a look and books its time. */
  timed<T>(look: () => T): T
  /** Waits for what a look gives rise to, and books that time too. */
  wait<T>(work: () => Promise<T>): Promise<T>
}

/** How many steps at the start of a run are always looked at. */
const always = 3

/** Milliseconds that looks at the first steps of epochs may take in any run. */
const credit = 20

/**
 * @param now Gives the time in milliseconds.
 * @param share The part of the training time that looks may take: 0.0025 is a quarter of a percent.
 */
export function createSchedule(now: () => number, share = 0.0025): Schedule {
  const started = now()
  let spent = 0
  let due = 0
  return {
    due(step, firstOfEpoch) {
      const average = due === 0 ? 0 : spent / due
      const budget = (now() - started) * share
      const allowed = firstOfEpoch ? Math.max(2 * budget, credit) : budget
      const yes = step <= always || spent + average <= allowed
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
    async wait(work) {
      const from = now()
      try {
        return await work()
      } finally {
        spent += now() - from
      }
    },
  }
}
