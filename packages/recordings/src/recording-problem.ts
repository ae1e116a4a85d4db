import type { Diagnostic } from '@scram/core'
import type { ProblemCode } from './problem-sentences.ts'

/** Something in a recording that could not be read, where it is, and what to do. The rest of the recording is still read. */
export interface RecordingProblem extends Diagnostic {
  readonly code: ProblemCode
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** The recording as the reader was told to call it. */
  readonly file: string
  /** Counts from 1. */
  readonly line: number
  /** What to do about it. */
  readonly hint?: string
  /** How many lines after this one had the same and were not told. */
  readonly more?: number
}

/** Writes a problem as one line without a line end: `train.csv:7: …; …`. */
export function formatRecordingProblem({ file, line, message, hint }: RecordingProblem): string {
  return `${file}:${line}: ${message}${hint === undefined ? '' : `; ${hint}`}`
}
