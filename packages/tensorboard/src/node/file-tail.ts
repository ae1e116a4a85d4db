import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type ReadEvent, readEvent } from '../format/read-event.ts'
import { createRecordReader, type RecordReader } from '../format/record-reader.ts'

/** An event file that is read as it grows, no byte of it twice. */
export interface FileTail {
  /** Gives the events that are new. */
  read(take: (event: ReadEvent) => void): TailState
}

/** What reading came to. `ours`: SCRAM itself has written the file, so it is not read. */
export type TailState = 'grown' | 'same' | 'gone' | 'ours'

const pieceSize = 1024 * 1024

/** A tail at the beginning of a file. What is wrong with the file is told in a line each. */
export function createFileTail(path: string, name: string, onProblem: (line: string) => void): FileTail {
  let offset = 0
  let isOurs = false
  let isGone = false
  let reader = open()

  function open(): RecordReader {
    return createRecordReader(({ kind, offset: at, skipped }) =>
      onProblem(
        kind === 'data'
          ? `${name}: the record at byte ${at} is damaged and was left out.`
          : `${name}: ${skipped} bytes from byte ${at} on are damaged and were left out.`,
      ),
    )
  }

  function takePiece(piece: Uint8Array, take: (event: ReadEvent) => void): void {
    for (const record of reader.push(piece)) {
      const event = readWhole(record)
      if (!event) continue
      if (event.writer === 'scram') isOurs = true
      if (isOurs) return
      take(event)
    }
  }

  function readWhole(record: Uint8Array): ReadEvent | undefined {
    try {
      return readEvent(record)
    } catch {
      onProblem(`${name}: a record of ${record.length} bytes is not an event, and was left out.`)
      return undefined
    }
  }

  return {
    read(take) {
      if (isOurs) return 'ours'
      const size = statSync(path, { throwIfNoEntry: false })?.size
      if (size === undefined) {
        if (!isGone) onProblem(`${name} is gone; what it said until then is kept.`)
        isGone = true
        return 'gone'
      }
      isGone = false
      if (size < offset) {
        onProblem(`${name} has become shorter and is read anew from its beginning.`)
        offset = 0
        reader = open()
      }
      if (size === offset) return 'same'
      const file = openSync(path, 'r')
      try {
        const buffer = new Uint8Array(Math.min(pieceSize, size - offset))
        for (;;) {
          const count = readSync(file, buffer, 0, buffer.length, offset)
          if (count === 0) break
          offset += count
          takePiece(buffer.subarray(0, count), take)
          if (isOurs) return 'ours'
        }
      } finally {
        closeSync(file)
      }
      return 'grown'
    },
  }
}
