import type { Facts } from '@scram/core'
import { type DataKeys, inputKeys, labelKeys, type Seen, seenMetrics } from './data-metrics.ts'
import { createGauge } from './gauge.ts'
import { createGuard } from './guard.ts'
import { openProgress, type Progress, type Surroundings } from './progress.ts'
import { createSchedule } from './schedule.ts'
import type { Tensor } from './tf.ts'

/** A number, or a tensor of one value. */
export type NumberOrTensor = number | Tensor

/** One tensor, several, or several by name. */
export type Tensors = Tensor | readonly Tensor[] | Readonly<Record<string, Tensor>>

/** What a loop of your own tells of one optimizer update. Tensors are read, never disposed. */
export interface StepValues {
  readonly loss: NumberOrTensor
  /** Whatever else was computed for this batch, such as `accuracy`. */
  readonly metrics?: Readonly<Record<string, NumberOrTensor>>
  /** The batch that was trained on. */
  readonly inputs?: Tensors
  readonly labels?: Tensors
}

/** What a loop of your own tells of a whole epoch, such as `val_loss`. */
export type EpochValues = Readonly<Record<string, NumberOrTensor>>

/** A training loop of the user's own, watched. No member throws or rejects. */
export interface Loop {
  describe(facts: Facts): Promise<void>
  step(values: StepValues): Promise<void>
  endEpoch(values: EpochValues): Promise<void>
  end(): Promise<void>
}

/** Waits for the first call of a member before it opens a watch. */
export function watchLoop(surroundings: Surroundings): Loop {
  const { tf, warn } = surroundings
  const gauge = createGauge(tf)
  const schedule = createSchedule(() => tf.util.now())
  const guard = createGuard(warn, 'SCRAM stopped watching this training')
  let progress: Progress | undefined
  let begun = false
  let firstStep = true

  const opened = async (): Promise<Progress> => {
    progress ??= await openProgress(surroundings)
    return progress
  }
  const running = async (): Promise<Progress> => {
    const current = await opened()
    if (!begun) await current.begin()
    begun = true
    return current
  }
  const look = (
    tensors: readonly (readonly [string, Tensor])[],
    keys: (name: string) => DataKeys,
  ): readonly Seen[] =>
    tensors.map(([name, tensor]) => ({
      keys: keys(name),
      measurement: schedule.timed(() => gauge.measure(tensor)),
    }))

  return {
    describe: (facts) => guard.wait(async () => (await opened()).describe(facts)),
    step: ({ loss, metrics, inputs, labels }) =>
      guard.wait(async () => {
        const current = await running()
        if (firstStep) current.beginEpoch(current.epoch + 1)
        const due = schedule.due(current.step + 1, firstStep)
        firstStep = false
        const seen = due
          ? [...look(named(inputs, 'input'), inputKeys), ...look(named(labels, 'output'), labelKeys)]
          : []
        await current.endStep(await seenMetrics(gauge, { ...metrics, loss }, seen))
      }),
    endEpoch: (values) =>
      guard.wait(async () => {
        const current = await running()
        firstStep = true
        await current.endEpoch((await gauge.read(values, [])).values)
      }),
    end: () => guard.wait(async () => progress?.end()),
  }
}

function named(tensors: Tensors | undefined, name: string): readonly (readonly [string, Tensor])[] {
  if (tensors === undefined) return []
  if (Array.isArray(tensors)) return tensors.map((tensor: Tensor, i) => [`${name}_${i + 1}`, tensor])
  return isTensor(tensors) ? [[name, tensors]] : Object.entries(tensors as Readonly<Record<string, Tensor>>)
}

function isTensor(value: Tensors): value is Tensor {
  return 'dataSync' in value && typeof value.dataSync === 'function'
}
