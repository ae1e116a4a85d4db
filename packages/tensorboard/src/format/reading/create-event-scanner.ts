import { PbfReader } from 'pbf'
import { EventDecoder } from './event-decoder.ts'
import { type DamageCode, describeDamage } from './event-file-problem.ts'
import type { LogVisitor } from './log-item.ts'
import { RecordSplitter } from './record-splitter.ts'

/** How an event file is read, and who takes what it says. */
export interface EventScannerOptions {
  /** What problems call the file: its path. */
  readonly file: string
  /**
   * What shows each tag, which only its first value in a run needs to say. Give the same map to the readers of all files of
   * a run.
   */
  readonly plugins?: Map<string, string>
  readonly visitor: LogVisitor
}

/** Reads an event file from pieces of its bytes, and hands on what it says at once. Nothing in a file makes it throw. */
export interface EventScanner {
  /** Takes the next piece, however it was cut. It may be overwritten then. */
  push(piece: Uint8Array): void
  /** The file is over: tells where it breaks off, and the sums of problems like those told before. */
  end(): void
}

/**
 * Makes a scanner of an event file. It holds one incomplete record at a time, of 64 MiB at most, and the names of 20,000
 * tags. A problem is told where it is met first, and those of its kind that follow are counted and told at the end.
 */
export function createEventScanner({
  file,
  plugins = new Map<string, string>(),
  visitor,
}: EventScannerOptions): EventScanner {
  const counts = new Map<DamageCode, { readonly byte: number; more: number }>()
  let reader = new PbfReader(nothing)
  let byte = 0

  const damage = (code: DamageCode, at: number): void => {
    const before = counts.get(code)
    if (before) before.more++
    else {
      counts.set(code, { byte: at, more: 0 })
      visitor.item({ kind: 'problem', problem: describeDamage(code, file, at) })
    }
  }
  const decoder = new EventDecoder({ plugins, visitor, onOneTagTooMany: () => damage('too-many-tags', byte) })
  const splitter = new RecordSplitter({
    damage,
    record(bytes, start, end, at) {
      byte = at
      if (reader.buf !== bytes) reader = new PbfReader(bytes)
      try {
        decoder.decode(reader, start, end)
      } catch {
        damage('not-an-event', at)
      }
    },
  })

  return {
    push(piece) {
      splitter.push(piece)
      // The reader would hold on to the bytes.
      reader = new PbfReader(nothing)
    },

    end() {
      splitter.end()
      for (const [code, { byte: first, more }] of counts)
        if (more > 0) visitor.item({ kind: 'problem', problem: describeDamage(code, file, first, more) })
      counts.clear()
    },
  }
}

const nothing = new Uint8Array()
