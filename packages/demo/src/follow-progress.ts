import type { CustomCallbackArgs } from '@tensorflow/tfjs'
import type { EpochLogs, TrainingLength } from './train-scenario.ts'

/** How far a training is. Counted from 1. */
export interface Progress extends TrainingLength {
  readonly epoch: number
  /** Optimizer updates so far. */
  readonly step: number
  /** The newest value of each metric, as TensorFlow.js names them: `loss`, `acc`, and after an epoch `val_loss`. */
  readonly metrics: EpochLogs
}

/** A callback for `fit` that tells after every step and every epoch how far the training is. */
export function followProgress(
  length: TrainingLength,
  tell: (progress: Progress) => void,
): CustomCallbackArgs {
  let epoch = 1
  let step = 0
  let metrics: EpochLogs = {}
  const update = (logs: EpochLogs | undefined): void => {
    const { batch: _batch, size: _size, ...values } = { ...logs }
    metrics = { ...metrics, ...values }
    tell({ ...length, epoch, step, metrics })
  }
  return {
    onEpochBegin: (index) => {
      epoch = index + 1
    },
    onBatchEnd: (_, logs) => {
      step++
      update(logs as EpochLogs | undefined)
    },
    onEpochEnd: (_, logs) => update(logs as EpochLogs | undefined),
  }
}
