// Writing: events become records.
export { crc32c, maskedCrc32c } from './crc32c.ts'
export type { Event, FileVersionEvent, SummaryEvent } from './event.ts'
export { encodeEvent } from './event.ts'
export { fileHeader } from './file-header.ts'
export type { Hparams, HparamsMetric } from './hparams-summary.ts'
export { frameRecord } from './record.ts'
export { scalarMetadata, scalarSummary } from './scalar-summary.ts'
export type { DataClass, SummaryMetadata, SummaryValue } from './summary-value.ts'
export type { Tensor } from './tensor.ts'
export { textSummary } from './text-summary.ts'

// Reading: bytes become what they say.
export type { EventReader, EventReaderOptions } from './reading/create-event-reader.ts'
export { createEventReader } from './reading/create-event-reader.ts'
export type { DamageCode, EventFileProblem } from './reading/event-file-problem.ts'
export { formatEventFileProblem } from './reading/event-file-problem.ts'
export type {
  HistogramItem,
  HistogramSums,
  HparamsItem,
  LogItem,
  ProblemItem,
  ScalarItem,
  TextItem,
  VersionItem,
} from './reading/log-item.ts'
