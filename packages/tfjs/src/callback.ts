import type { Facts, Report, Watch } from '@scram/core'
import type { Callback } from '@tensorflow/tfjs'
import { claimTraining, isTrainingClaimed } from './claims.ts'
import type { Scalars } from './gauge.ts'
import { type EpochValues, type Loop, type StepValues, watchLoop } from './loop.ts'
import type { Surroundings } from './progress.ts'
import type { Model, Tf, TrainingParams } from './tf.ts'
import { type Training, watchTraining } from './training.ts'

/** How often a training lets other work run, as in the `yieldEvery` of `fit`: `auto` is every 125 milliseconds. */
export type YieldEvery = 'auto' | 'batch' | 'epoch' | 'never' | number

export interface CallbackOptions {
  /** Told, once each, of what could not be watched. The console's warning when absent. */
  readonly warn?: (text: string) => void
  /**
   * `auto` when absent. tfjs passes the `yieldEvery` of `fit` to plain callbacks only, so a training whose only
   * callback is this one takes it from here.
   */
  readonly yieldEvery?: YieldEvery
  /** Keep out of trainings in which another watcher takes part. */
  readonly standIn?: boolean
}

/**
 * A callback that watches trainings: hand it to `fit` or `fitDataset`, or call `step` and `epoch` from a loop of your
 * own. None of its members ever throws or rejects.
 */
export interface Watcher extends Callback {
  /** Everything found so far, in all trainings of this callback, oldest first. */
  readonly findings: readonly Report[]
  /** For a loop of your own: what is known before it begins, such as `{ 'optimizer.learning_rate': 0.01 }`. */
  describe(facts: Facts): Promise<void>
  /** For a loop of your own: call it after each optimizer update. */
  step(values: StepValues): Promise<void>
  /** For a loop of your own: call it at the end of each epoch, with what was measured over all of it. */
  epoch(values?: EpochValues): Promise<void>
  /** For a loop of your own: call it when the training is over. */
  end(): Promise<void>
}

/** What `combine` needs to know of a watcher. */
export interface Origin {
  readonly tf: Tf
  readonly yieldEvery: YieldEvery
}

const origins = new WeakMap<object, Origin>()

/** The copy of tfjs that a watcher belongs to, and how often it yields; undefined for anything else. */
export function originOf(watcher: object): Origin | undefined {
  return origins.get(watcher)
}

type Logs = Parameters<Callback['onBatchEnd']>[1]

/**
 * Makes the callback for one copy of tfjs. Each `fit`, and each loop up to its `end()`, is a training of its own.
 *
 * @param watch What opens a new watch for each training; or one watch, which sees one training only.
 */
export function createTfjsCallback(
  tf: Tf,
  watch: Watch | (() => Watch | Promise<Watch>),
  options: CallbackOptions = {},
): Watcher {
  const { warn = warnOnConsole, yieldEvery = 'auto', standIn = false } = options
  const found: Report[] = []
  const surroundings: Surroundings = {
    tf,
    open: typeof watch === 'function' ? watch : () => watch,
    found: (reports) => found.push(...reports),
    warn,
  }
  // tfjs yields in its plain callbacks only; without one, a training would starve timers, input and the page.
  const pacer = yieldEvery === 'never' ? undefined : new tf.CustomCallback({}, yieldEvery)
  let training: Training | undefined
  let loop: Loop = watchLoop(surroundings)

  const endAll = async (): Promise<void> => {
    const ending = [training, loop]
    training = undefined
    loop = watchLoop(surroundings)
    for (const one of ending) await one?.end()
  }

  class ScramCallback extends tf.Callback implements Watcher {
    readonly findings: readonly Report[] = found

    override setParams(params: Parameters<Callback['setParams']>[0]): void {
      super.setParams(params)
      if (!standIn) claimTraining(params)
    }

    override async onTrainBegin(): Promise<void> {
      await endAll()
      if (standIn && isTrainingClaimed(this.params)) return
      training = await watchTraining(
        surroundings,
        this.model as unknown as Model,
        this.params as unknown as TrainingParams,
      )
    }

    override async onEpochBegin(epoch: number, logs?: Logs): Promise<void> {
      training?.beginEpoch(epoch)
      await pacer?.onEpochBegin(epoch, logs)
    }

    override async onBatchBegin(): Promise<void> {
      training?.beginBatch()
    }

    override async onBatchEnd(batch: number, logs: Logs = {}): Promise<void> {
      await training?.endBatch(logs as Scalars)
      await pacer?.onBatchEnd(batch, logs)
    }

    override async onEpochEnd(epoch: number, logs: Logs = {}): Promise<void> {
      await training?.endEpoch(logs as Scalars)
      await pacer?.onEpochEnd(epoch, logs)
    }

    override async onTrainEnd(): Promise<void> {
      await endAll()
    }

    describe(facts: Facts): Promise<void> {
      return loop.describe(facts)
    }

    step(values: StepValues): Promise<void> {
      return loop.step(values)
    }

    epoch(values: EpochValues = {}): Promise<void> {
      return loop.endEpoch(values)
    }

    end(): Promise<void> {
      return endAll()
    }
  }

  const watcher: Watcher = new ScramCallback()
  origins.set(watcher, { tf, yieldEvery })
  return watcher
}

function warnOnConsole(text: string): void {
  const { console } = globalThis as { console?: { warn(text: string): void } }
  console?.warn(text)
}
