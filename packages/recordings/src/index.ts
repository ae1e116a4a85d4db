// Reading: text that comes in pieces becomes what a training said.
export type { RecordingEvent } from './recording-event.ts'
export type { ProblemCode, ProblemValues } from './problem-sentences.ts'
export type { RecordingProblem } from './recording-problem.ts'
export { formatRecordingProblem } from './recording-problem.ts'
export type { RecordingReader, RecordingReaderOptions } from './read/create-recording-reader.ts'
export { createRecordingReader } from './read/create-recording-reader.ts'

// Replaying: a watch sees it as if it were live.
export type { Replay, Replayable } from './replay/create-replay.ts'
export { createReplay } from './replay/create-replay.ts'
export { replay } from './replay/replay.ts'

// Recording.
export { createRecorder } from './record/create-recorder.ts'
