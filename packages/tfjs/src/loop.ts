import type { Facts } from '@scram/core'
import { type DataKeys, inputKeys, labelKeys, type Seen, seenMetrics } from './data-metrics.ts'
import { createGauge, type Gauge } from './gauge.ts'
import { createGuard } from './guard.ts'
import { openProgress, type Progress, type Surroundings } from './progress.ts'
import { createSchedule, type Schedule } from './schedule.ts'
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

interface Opened {
  readonly progress: Progress
  readonly gauge: Gauge
  readonly schedule: Schedule
}

/** Waits for the first call of a member before it opens a watch. */
export function watchLoop(surroundings: Surroundings): Loop {
  const { tf, warn } = surroundings
  const guard = createGuard(warn, 'SCRAM stopped watching this training')
  let opened: Opened | undefined
  let begun = false
  let firstStep = true

  const open = async (): Promise<Opened> => {
    opened ??= {
      progress: await openProgress(surroundings),
      gauge: createGauge(tf),
      schedule: createSchedule(() => tf.util.now()),
    }
    return opened
  }
  const begin = async (): Promise<Opened> => {
    const current = await open()
    if (!begun) await current.progress.begin()
    begun = true
    return current
  }

  return {
    describe: (facts) => guard.wait(async () => (await open()).progress.describe(facts)),
    step: ({ loss, metrics, inputs, labels }) =>
      guard.wait(async () => {
        const { progress, gauge, schedule } = await begin()
        if (firstStep) progress.beginEpoch(progress.epoch + 1)
        const due = schedule.due(progress.step + 1, firstStep)
        firstStep = false
        const told = (seen: readonly Seen[]): Promise<void> =>
          progress.endStep(seenMetrics(gauge, { ...metrics, loss }, seen))
        if (!due) return told([])
        await schedule.wait(async () => {
          const look = (tensors: NamedTensors, keys: (name: string) => DataKeys): readonly Seen[] =>
            tensors.map(([name, tensor]) => ({ keys: keys(name), measurement: gauge.measure(tensor) }))
          await told([
            ...look(named(inputs, 'input'), inputKeys),
            ...look(named(labels, 'output'), labelKeys),
          ])
        })
      }),
    endEpoch: (values) =>
      guard.wait(async () => {
        const { progress, gauge } = await begin()
        firstStep = true
        await progress.endEpoch((await gauge.read(values, [])).values)
      }),
    end: () => guard.wait(async () => opened?.progress.end()),
  }
}

type NamedTensors = readonly (readonly [string, Tensor])[]

function named(tensors: Tensors | undefined, name: string): NamedTensors {
  if (tensors === undefined) return []
  if (Array.isArray(tensors)) return tensors.map((tensor: Tensor, i) => [`${name}_${i + 1}`, tensor])
  return isTensor(tensors) ? [[name, tensors]] : Object.entries(tensors as Readonly<Record<string, Tensor>>)
}

function isTensor(value: Tensors): value is Tensor {
  return 'dataSync' in value && typeof value.dataSync === 'function'
}
