// Made from ../recording.ts by schemas/emit.ts.

/** A recording is one such object a line: {"format":1,"facts":{…}} first, then one line for each step and for the end of each epoch. */
export interface RecordingDocument {
  /** The version of this format: 1. It stands in the first line. */
  readonly format?: 1
  /** What does not change during the run, by key. */
  readonly facts?: Readonly<Record<string, number | string | boolean>>
  /** The optimizer update, counted from 1 through all epochs. */
  readonly step?: number
  /** The epoch, counted from 1. */
  readonly epoch?: number
  /** Present where the values hold for the whole epoch, which ends here. */
  readonly end?: 'epoch'
  /** What was measured, by key; null for what was not. */
  readonly metrics?: Readonly<Record<string, NumberDocument | null>>
}

/** A number; NaN and the infinities are texts. */
export type NumberDocument = number | 'NaN' | 'Infinity' | '-Infinity'
