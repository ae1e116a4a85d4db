import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { createEventReader, type EventReader } from '../format/reading/create-event-reader.ts'
import { formatEventFileProblem } from '../format/reading/event-file-problem.ts'
import type { LogItem } from '../format/reading/log-item.ts'

/** An event file that is read as it grows, no byte of it twice. */
export interface FileTail {
  /** Gives what is new in it. */
  read(take: (item: LogItem) => void): TailState
  /** Nothing more will be read: tells where the file breaks off. */
  end(): void
}

/** What reading came to. `ours`: SCRAM itself has written the file, so it is not read. */
export type TailState = 'grown' | 'same' | 'gone' | 'ours'

const pieceSize = 1024 * 1024

/** How a file is followed. */
export interface FileTailOptions {
  readonly path: string
  /** What problems call it. */
  readonly name: string
  /** What shows each tag, shared by the files of a run. */
  readonly plugins: Map<string, string>
  /** Told what is wrong with the file, in a line each. */
  readonly onProblem: (line: string) => void
}

/** A tail at the beginning of a file. */
export function createFileTail({ path, name, plugins, onProblem }: FileTailOptions): FileTail {
  let offset = 0
  let isOurs = false
  let isGone = false
  let reader = open()

  function open(): EventReader {
    return createEventReader({ file: name, plugins })
  }

  function takeAll(items: readonly LogItem[], take: (item: LogItem) => void): void {
    for (const item of items) {
      if (item.kind === 'version' && item.writer === 'scram') isOurs = true
      if (isOurs) return
      if (item.kind === 'problem') onProblem(formatEventFileProblem(item.problem))
      else take(item)
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
          if (count === 0) return 'grown'
          offset += count
          takeAll(reader.push(buffer.subarray(0, count)), take)
          if (isOurs) return 'ours'
        }
      } finally {
        closeSync(file)
      }
    },
    end: () => takeAll(reader.end(), () => undefined),
  }
}
