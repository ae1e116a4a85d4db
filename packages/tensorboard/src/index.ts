// Findings and metrics as events; the format by itself is in `./format`.
export { formatRollUp } from './sink/format-roll-up.ts'
export type { RollUp } from './sink/roll-up.ts'
export type { TensorboardSink, TensorboardSinkOptions } from './sink/tensorboard-sink.ts'
export { createTensorboardSink } from './sink/tensorboard-sink.ts'

// Events as the course of a training.
export type { Preset, TagRule } from './source/preset.ts'
export { createPreset } from './source/create-preset.ts'
export type { FileOfRun, RunNews, RunSource } from './source/run-source.ts'
export type { RunStage } from './source/assembler.ts'
export { createRunSource } from './source/run-source.ts'
