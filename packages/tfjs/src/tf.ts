import type * as Tfjs from '@tensorflow/tfjs'

/**
 * The members of TensorFlow.js that the adapter calls. It is always handed in, so that the adapter works on the
 * very copy that trains: `@tensorflow/tfjs`, `@tensorflow/tfjs-node`, or a bundle.
 */
export type Tf = Pick<
  typeof Tfjs,
  | 'Callback'
  | 'CustomCallback'
  | 'concat'
  | 'getBackend'
  | 'isFinite'
  | 'keep'
  | 'max'
  | 'min'
  | 'scalar'
  | 'stack'
  | 'sum'
  | 'tidy'
  | 'util'
  | 'where'
>

export type Tensor = Tfjs.Tensor

/** The parts of a layer, or of a model used as one, that are looked at; most are internal to tfjs. */
export interface Layer {
  readonly name: string
  getClassName(): string
  readonly activation?: { getClassName?(): string }
  readonly units?: unknown
  /** The share that a dropout layer drops. */
  readonly rate?: unknown
  /** What computes one step of a recurrent layer. */
  readonly cell?: Layer
  /** What a wrapper such as `TimeDistributed` wraps. */
  readonly layer?: Layer
  /** What `Bidirectional` wraps. */
  readonly forwardLayer?: Layer
  readonly layers?: readonly Layer[]
  readonly inputs?: readonly Symbolic[]
  readonly outputs?: readonly Symbolic[]
}

/** An edge of a model's graph. */
export interface Symbolic {
  readonly name: string
  readonly shape: readonly (number | null)[]
  readonly sourceLayer: Layer
  /** The tensors from which its layer computes it. */
  readonly inputs: readonly Symbolic[]
}

export type LossFunction = (target: Tensor, prediction: Tensor) => Tensor

/** The parts of an optimizer that are looked at. */
export interface Optimizer {
  getClassName(): string
  minimize(...args: unknown[]): unknown
  readonly learningRate?: unknown
}

/** The parts of a `LayersModel` that are looked at, among them some that tfjs keeps to itself. */
export interface Model {
  readonly layers: readonly Layer[]
  readonly inputs: readonly Symbolic[]
  readonly outputs: readonly Symbolic[]
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  readonly trainableWeights: readonly { readonly shape: readonly (number | null)[] }[]
  readonly optimizer: Optimizer
  readonly loss: unknown
  readonly lossFunctions: LossFunction[]
  isTraining: boolean
}

/** What `fit` and `fitDataset` tell a callback before they begin. */
export interface TrainingParams {
  readonly epochs: number
  readonly initialEpoch?: number | null
  /** How many examples an epoch trains on; unknown in `fitDataset`. */
  readonly samples?: number | null
  readonly steps?: number | null
  readonly batchSize?: number | null
  readonly doValidation: boolean
}
