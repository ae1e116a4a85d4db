import type { Key } from './labels.ts'

/** A value that does not change during a run. */
export type FactValue = string | number | boolean

/** Facts by key, such as `{ 'optimizer.learning_rate': 0.01, 'layer.units{layer=dense_1}': 64 }`. */
export type Facts = Readonly<Record<Key, FactValue>>

/**
 * What a source saw at one optimizer step, or at the end of an epoch. It is one line of a recording.
 *
 * Steps and epochs are counted from 1; a step is one optimizer update, and keeps counting through all epochs.
 */
export interface Observation {
  readonly step: number
  readonly epoch: number
  /** Present when the values hold for the whole epoch (a validation loss) instead of for this step's batch. */
  readonly end?: 'epoch'
  /** Numbers by key. NaN and the infinities are welcome: rules look for them. */
  readonly metrics: Readonly<Record<Key, number>>
}

/** The moments at which rules are judged. */
export type Moment = 'start' | 'step' | 'epoch' | 'end'

/** A place in a training. Both count from 1; 0 means that none has begun. */
export interface Place {
  readonly step: number
  readonly epoch: number
}
