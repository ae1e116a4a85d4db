import type { ModelFitArgs } from '@tensorflow/tfjs'
import type { Scenario } from './scenario.ts'
import type { Tf } from './tf.ts'
import { withSeededMathRandom } from './with-seeded-math-random.ts'

export interface TrainOptions {
  readonly fixed: boolean
  readonly seed: number
  /** What to call during `fit`, given how long the training is to be. */
  readonly callbacks?: (length: TrainingLength) => NonNullable<ModelFitArgs['callbacks']>
}

/** How long a training is to be. */
export interface TrainingLength {
  readonly epochs: number
  /** Optimizer updates in all epochs together. */
  readonly steps: number
}

/** The last value of each metric of an epoch, as TensorFlow.js names them: `loss`, `acc`, `val_loss`, `val_acc`. */
export type EpochLogs = Readonly<Record<string, number>>

/** Trains a scenario and frees all it took. On one backend, the same seed gives the same losses. */
export async function trainScenario(
  tf: Tf,
  scenario: Scenario,
  { fixed, seed, callbacks }: TrainOptions,
): Promise<readonly EpochLogs[]> {
  return withSeededMathRandom(seed, async () => {
    const { model, training, validation, epochs, batchSize } = await scenario.prepare(tf, { fixed, seed })
    try {
      const steps = epochs * Math.ceil((training.x.shape[0] ?? 0) / batchSize)
      const { history } = await model.fit(training.x, training.y, {
        epochs,
        batchSize,
        validationData: [validation.x, validation.y],
        verbose: 0,
        ...(callbacks !== undefined && { callbacks: callbacks({ epochs, steps }) }),
      })
      return Array.from({ length: history.loss?.length ?? 0 }, (_, epoch) =>
        Object.fromEntries(Object.entries(history).map(([name, values]) => [name, Number(values[epoch])])),
      )
    } finally {
      const { optimizer } = model
      model.dispose()
      optimizer.dispose()
      tf.dispose([training.x, training.y, validation.x, validation.y])
    }
  })
}
