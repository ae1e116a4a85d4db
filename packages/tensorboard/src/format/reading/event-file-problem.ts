import type { Diagnostic } from '@scram/core'

/** What is wrong with an event file at one place. */
export type DamageCode =
  /** Something other than a record stands where one should begin. */
  | 'bad-header'
  /** A record's data are not what was written. */
  | 'bad-data'
  /** A record is sound, and holds no event. */
  | 'not-an-event'
  /** A record is larger than any that a training writes. */
  | 'too-large'
  /** There are more tags than a training has. */
  | 'too-many-tags'
  /** The file ends within a record. */
  | 'truncated'

/** Something in an event file that could not be read, where it is, and what to do. The rest of the file is still read. */
export interface EventFileProblem extends Diagnostic {
  readonly code: DamageCode
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** The file as the reader was told to call it. */
  readonly file: string
  /** Where it begins, in bytes from the start of the file. */
  readonly byte: number
  /** What to do about it. */
  readonly hint?: string
  /** How many after this one are of its kind and were not told. */
  readonly more?: number
}

/** Writes a problem as one line without a line end: `events.out.tfevents.17: byte 4096: …; …`. */
export function formatEventFileProblem({ file, byte, message, hint }: EventFileProblem): string {
  return `${file}: byte ${byte}: ${message}${hint === undefined ? '' : `; ${hint}`}`
}

const damaged =
  'the disk may have been full, or a copy was cut short; copy it anew from where it was written, if you can'

const words: Readonly<Record<DamageCode, { readonly message: string; readonly hint?: string }>> = {
  'bad-header': {
    message: 'here the file is damaged, and is read on from the next sound record',
    hint: damaged,
  },
  'bad-data': {
    message: 'a record is damaged (its checksum does not fit) and is left out',
    hint: damaged,
  },
  'not-an-event': {
    message: 'a record holds no event of TensorBoard and is left out',
    hint: 'something else may have been written under the name of an event file',
  },
  'too-large': { message: 'a record is larger than 64 MiB and is left out' },
  'too-many-tags': {
    message: 'there are more than 20,000 tags in this file, and what comes with further ones is left out',
    hint: 'do not put counters or times into the names of tags',
  },
  truncated: {
    message: 'the file breaks off within a record; everything before it was read',
    hint: 'the training may still be writing it, or was stopped while it wrote',
  },
}

/** A problem of a file at a place; `count` others of its kind follow it. */
export function describeDamage(code: DamageCode, file: string, byte: number, count = 0): EventFileProblem {
  const { message, ...hint } = words[code]
  const problem = { code, values: {}, file, byte }
  return count === 0
    ? { ...problem, message, ...hint }
    : { ...problem, message: `${count} more like this one: ${message}`, more: count }
}
