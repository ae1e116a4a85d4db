import type { RecordingEvent } from '../recording-event.ts'
import type { Line } from './line-splitter.ts'
import type { Complaint } from './problem-tally.ts'

/** Notes a problem of the line at hand. */
export type Complain = (complaint: Complaint) => void

/** Reads the lines of one format. */
export interface LineReader {
  /**
   * Reads a line that is not blank.
   *
   * @param complain notes a problem of this line
   * @returns what the line says; `stop` where nothing after it can be read either
   */
  read(line: Line, complain: Complain): readonly RecordingEvent[] | 'stop'
  /** Whether a last line without a line end was cut off in the middle. */
  isTruncated(text: string): boolean
}
