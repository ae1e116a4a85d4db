import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { createEventScanner, type EventScanner } from '../format/reading/create-event-scanner.ts'
import type { LogVisitor } from '../format/reading/log-item.ts'
import { describeChange, type LogProblem } from './log-problem.ts'

/** An event file that is read as it grows, no byte of it twice. */
export interface FileTail {
  /** Hands on what is new in it. */
  read(): TailState
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
  /** Makes who takes what the file says, from its beginning on: when it is opened, and when it begins anew. */
  readonly open: () => LogVisitor
  /** Told what is wrong with the file. */
  readonly onProblem: (problem: LogProblem) => void
}

/** A tail at the beginning of a file. */
export function createFileTail({ path, name, plugins, open, onProblem }: FileTailOptions): FileTail {
  let offset = 0
  let isOurs = false
  let isGone = false
  let scanner = begin()

  function begin(): EventScanner {
    const visitor = open()
    return createEventScanner({
      file: name,
      plugins,
      visitor: {
        scalar(tag, step, value, wallTime) {
          if (!isOurs) visitor.scalar(tag, step, value, wallTime)
        },
        item(item) {
          if (item.kind === 'version' && item.writer === 'scram') isOurs = true
          if (isOurs) return
          if (item.kind === 'problem') onProblem(item.problem)
          else visitor.item(item)
        },
      },
    })
  }

  return {
    read() {
      if (isOurs) return 'ours'
      const size = statSync(path, { throwIfNoEntry: false })?.size
      if (size === undefined) {
        if (!isGone) onProblem(describeChange('gone', name))
        isGone = true
        return 'gone'
      }
      isGone = false
      if (size < offset) {
        onProblem(describeChange('shorter', name))
        offset = 0
        scanner = begin()
      }
      if (size === offset) return 'same'
      const file = openSync(path, 'r')
      try {
        const buffer = new Uint8Array(Math.min(pieceSize, size - offset))
        for (;;) {
          const count = readSync(file, buffer, 0, buffer.length, offset)
          if (count === 0) return 'grown'
          offset += count
          scanner.push(buffer.subarray(0, count))
          if (isOurs) return 'ours'
        }
      } finally {
        closeSync(file)
      }
    },
    end: () => scanner.end(),
  }
}
