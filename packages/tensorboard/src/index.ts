// Findings and metrics as events; the format by itself is in `./format`.
export { formatRollUp } from './sink/format-roll-up.ts'
export type { RollUp } from './sink/roll-up.ts'
export type { TensorboardSink, TensorboardSinkOptions } from './sink/tensorboard-sink.ts'
export { createTensorboardSink } from './sink/tensorboard-sink.ts'
