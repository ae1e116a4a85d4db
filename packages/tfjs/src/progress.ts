import type { Facts, Key, Report, Watch } from '@scram/core'
import type { StepMetrics } from './data-metrics.ts'
import type { Tf } from './tf.ts'

/** What every training of one callback shares. */
export interface Surroundings {
  readonly tf: Tf
  /** Opens the watch of one training. */
  readonly open: () => Watch | Promise<Watch>
  /** Told of each report as it comes. */
  readonly found: (reports: readonly Report[]) => void
  /** Told, once each, of what cannot be watched. */
  readonly warn: (text: string) => void
}

/** Counts the steps and epochs of one training and passes on what is observed at each. */
export interface Progress {
  /** The newest step and epoch; 0 before the first. */
  readonly step: number
  readonly epoch: number
  describe(facts: Facts): void
  begin(): Promise<void>
  beginEpoch(epoch: number): void
  endStep(metrics: StepMetrics | Promise<StepMetrics>): Promise<void>
  endEpoch(metrics: Readonly<Record<Key, number>>): Promise<void>
  /** Closes the watch; calls after the first do nothing. */
  end(): Promise<void>
}

/** Opens a watch and counts from the beginning. */
export async function openProgress({ open, found }: Surroundings): Promise<Progress> {
  const watch = await open()
  let step = 0
  let epoch = 0
  let ended = false
  return {
    get step() {
      return step
    },
    get epoch() {
      return epoch
    },
    describe: (facts) => watch.describe(facts),
    async begin() {
      found(await watch.check('start'))
    },
    beginEpoch(newEpoch) {
      epoch = newEpoch
    },
    async endStep(metrics) {
      step++
      watch.observe({ step, epoch, metrics: metrics instanceof Promise ? await metrics : metrics })
      found(await watch.check('step'))
    },
    async endEpoch(metrics) {
      watch.observe({ step, epoch, end: 'epoch', metrics })
      found(await watch.check('epoch'))
    },
    async end() {
      if (ended) return
      ended = true
      found(await watch.check('end'))
    },
  }
}
