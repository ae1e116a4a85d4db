import type { FactValue, Key } from '@scram/core'
import { type Seen, seenMetrics } from './data-metrics.ts'
import { createGauge, type Scalars } from './gauge.ts'
import { createGuard } from './guard.ts'
import { countParameters, learningRateOf, modelFacts } from './model-facts.ts'
import { onTrainingEnd } from './on-training-end.ts'
import { type DataProbe, probeData } from './probe-data.ts'
import { openProgress, type Progress, type Surroundings } from './progress.ts'
import { createSchedule } from './schedule.ts'
import type { Model, TrainingParams } from './tf.ts'

/** One call of `fit` or `fitDataset`, watched. No member throws or rejects. */
export interface Training {
  /** @param epoch Counted from 0, as tfjs does. */
  beginEpoch(epoch: number): void
  beginBatch(): void
  endBatch(logs: Scalars): Promise<void>
  endEpoch(logs: Scalars): Promise<void>
  end(): Promise<void>
}

/** Hooks into the model and begins to watch; whatever way the training ends, the hooks are gone afterwards. */
export async function watchTraining(
  surroundings: Surroundings,
  model: Model,
  params: TrainingParams,
): Promise<Training> {
  const { tf, warn } = surroundings
  const gauge = createGauge(tf)
  const schedule = createSchedule(() => tf.util.now())
  const fromArrays = params.batchSize != null
  let progress: Progress | undefined
  let probe: DataProbe | undefined
  let stopListening: (() => void) | undefined
  let firstBatch = true
  let firstEpoch = true
  let examples = 0
  let evaluated = 0

  const stopProbing = (): void => {
    probe?.remove()
    probe = undefined
  }
  const release = (): void => {
    stopListening?.()
    stopProbing()
  }
  const guard = createGuard(warn, 'SCRAM stopped watching this training', release)
  const probing = createGuard(warn, 'SCRAM stopped looking at the inputs and labels', stopProbing)
  const end = async (): Promise<void> => {
    release()
    await guard.wait(async () => progress?.end())
  }
  const tell = ({ endStep }: Progress, scalars: Scalars, seen: readonly Seen[]): Promise<void> => {
    const told = (): Promise<void> => endStep(seenMetrics(gauge, scalars, seen))
    return seen.length === 0 ? told() : schedule.wait(told)
  }
  const describeFirstEpoch = ({ step, describe }: Progress): void => {
    const whole = Reflect.get(model, 'stopTraining_') !== true
    if (!fromArrays && whole) describe({ ...exampleFacts(model, examples), 'training.steps_per_epoch': step })
    if (params.doValidation && evaluated > 0) describe({ 'data.validation_examples': evaluated })
  }

  await guard.wait(async () => {
    progress = await openProgress(surroundings)
    stopListening = onTrainingEnd(model, () => void end())
    probing.run(() => {
      probe = probeData(model, (tensor) => schedule.timed(() => gauge.measure(tensor)), probing)
    })
    progress.describe({
      ...modelFacts(model),
      ...trainingFacts(params),
      ...exampleFacts(model, params.samples),
    })
    await progress.begin()
  })
  return {
    beginEpoch(epoch) {
      progress?.beginEpoch(epoch + 1)
      firstBatch = true
      examples = 0
    },
    beginBatch() {
      guard.run(() => probe?.next(schedule.due((progress?.step ?? 0) + 1, firstBatch)))
      firstBatch = false
    },
    endBatch: ({ batch: _, size, ...scalars }) =>
      guard.wait(async () => {
        if (progress === undefined) return
        evaluated = probe?.evaluated() ?? 0
        if (typeof size === 'number') {
          examples += size
          if (!fromArrays && progress.step === 0) progress.describe({ 'training.batch_size': size })
        }
        await tell(progress, scalars, probe?.take() ?? [])
      }),
    endEpoch: (logs) =>
      guard.wait(async () => {
        if (progress === undefined) return
        // In `fit` the validation runs before the last batch ends, in `fitDataset` after it.
        if (!fromArrays) evaluated = probe?.evaluated() ?? 0
        if (firstEpoch) describeFirstEpoch(progress)
        firstEpoch = false
        const { values } = await gauge.read(logs, [])
        const rate = learningRateOf(model.optimizer)
        await progress.endEpoch({ ...values, ...(rate !== undefined && { learning_rate: rate }) })
      }),
    end,
  }
}

function trainingFacts({
  epochs,
  batchSize,
  samples,
  steps,
  doValidation,
}: TrainingParams): Record<Key, FactValue> {
  const facts: Record<Key, FactValue> = { 'training.epochs': epochs, 'training.validation': doValidation }
  if (batchSize != null) facts['training.batch_size'] = batchSize
  const perEpoch =
    steps ?? (samples != null && batchSize != null ? Math.ceil(samples / batchSize) : undefined)
  if (perEpoch !== undefined) facts['training.steps_per_epoch'] = perEpoch
  return facts
}

function exampleFacts(model: Model, examples: number | null | undefined): Record<Key, FactValue> {
  if (examples == null) return {}
  const parameters = countParameters(model)
  return {
    'data.training_examples': examples,
    ...(parameters > 0 && { 'data.examples_per_parameter': examples / parameters }),
  }
}
