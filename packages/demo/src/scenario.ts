import type { Sequential, Tensor } from '@tensorflow/tfjs'
import type { Tf } from './tf.ts'

/** Examples as a network takes them: a row of inputs and a row of labels for each. */
export interface Examples {
  readonly x: Tensor
  readonly y: Tensor
}

/** All that `model.fit` needs. */
export interface Training {
  readonly model: Sequential
  readonly training: Examples
  readonly validation: Examples
  readonly epochs: number
  readonly batchSize: number
}

/**
 * A training with a fault, and the same training with the remedy that the finding's message names. Its words are under
 * `scenarios` in the words of each language, by the name of its file.
 */
export interface Scenario {
  /** The rule that finds the fault. */
  readonly rule: string
  /** What the network is made of; it decides which backends can train it. */
  readonly network: 'dense' | 'convolutional'
  /**
   * Reads the data and builds the model. The seed decides which examples are drawn; all else that is random comes
   * from `Math.random`. The caller disposes the model and the tensors.
   */
  prepare(tf: Tf, variant: { readonly fixed: boolean; readonly seed: number }): Promise<Training>
}
