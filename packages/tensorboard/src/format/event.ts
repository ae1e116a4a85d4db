import { PbfWriter } from 'pbf'
import { type SummaryValue, writeSummaryValue } from './summary-value.ts'
import { writeText } from './write-text.ts'

/** What every record of an event file says. */
interface EventBase {
  /** Seconds since 1970; TensorBoard's loaders drop an event, or give up on its file, where this is not finite. */
  readonly wallTime: number
}

/** The first record of a file: the version of the format, and who writes. */
export interface FileVersionEvent extends EventBase {
  readonly fileVersion: string
  readonly writer?: string
}

/** Values of any number of tags at one step. A second value of a tag at the same step replaces the first in TensorBoard. */
export interface SummaryEvent extends EventBase {
  /** A whole number, 0 or more. Every tag counts its own steps. */
  readonly step: number
  readonly values: readonly SummaryValue[]
}

export type Event = FileVersionEvent | SummaryEvent

/** Serializes an event as TensorBoard's `Event` message. Throws a RangeError for a wall time or step that would spoil the file. */
export function encodeEvent(event: Event): Uint8Array {
  if (!Number.isFinite(event.wallTime))
    throw new RangeError(`A wall time must be finite; this is ${event.wallTime}`)
  const out = new PbfWriter()
  out.writeDoubleField(1, event.wallTime)
  if ('fileVersion' in event) {
    writeText(3, event.fileVersion, out)
    if (event.writer !== undefined) out.writeMessage(10, writeSource, event.writer)
  } else {
    if (!Number.isSafeInteger(event.step) || event.step < 0) {
      throw new RangeError(`A step must be a whole number, 0 or more; this is ${event.step}`)
    }
    if (event.step > 0) out.writeVarintField(2, event.step)
    out.writeMessage(5, writeSummary, event.values)
  }
  return out.finish()
}

function writeSource(writer: string, out: PbfWriter): void {
  writeText(1, writer, out)
}

function writeSummary(values: readonly SummaryValue[], out: PbfWriter): void {
  for (const value of values) out.writeMessage(1, writeSummaryValue, value)
}
