// The format of event files.

export { crc32c, maskedCrc32c } from './format/crc32c.ts'
export type { Event, FileVersionEvent, SummaryEvent } from './format/event.ts'
export { encodeEvent } from './format/event.ts'
export { fileHeader } from './format/file-header.ts'
export { frameRecord } from './format/record.ts'
export { scalarMetadata, scalarSummary } from './format/scalar-summary.ts'
export type { DataClass, SummaryMetadata, SummaryValue } from './format/summary-value.ts'
export type { Tensor } from './format/tensor.ts'
export { textSummary } from './format/text-summary.ts'

// Findings and metrics as events.

export { formatRollUp } from './sink/format-roll-up.ts'
export type { RollUp } from './sink/roll-up.ts'
export type { TensorboardSink, TensorboardSinkOptions } from './sink/tensorboard-sink.ts'
export { createTensorboardSink } from './sink/tensorboard-sink.ts'
