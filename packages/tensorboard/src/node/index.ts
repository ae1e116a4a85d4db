export type { OpenTensorboardSinkOptions, TensorboardDirectorySink } from './open-tensorboard-sink.ts'
export { openTensorboardSink } from './open-tensorboard-sink.ts'
