export { type CallbackOptions, createTfjsCallback, type Watcher, type YieldEvery } from './callback.ts'
export { type CallbackInstance, combine } from './combine.ts'
export type { EpochValues, NumberOrTensor, StepValues, Tensors } from './loop.ts'
export type { Tensor, Tf } from './tf.ts'
