import { PbfReader } from 'pbf'
import { EventDecoder } from './event-decoder.ts'
import { type DamageCode, describeDamage } from './event-file-problem.ts'
import type { LogItem } from './log-item.ts'
import { RecordSplitter } from './record-splitter.ts'

/** How an event file is read. */
export interface EventReaderOptions {
  /** What problems call the file: its path. */
  readonly file: string
  /**
   * What shows each tag, which only its first value in a run needs to say. Give the same map to the readers of all files of
   * a run.
   */
  readonly plugins?: Map<string, string>
}

/** Reads an event file from pieces of its bytes. Nothing that stands in a file makes it throw. */
export interface EventReader {
  /** Takes the next piece, however it was cut, and gives what its complete records say. The piece may be overwritten then. */
  push(piece: Uint8Array): readonly LogItem[]
  /** The file is over: tells where it breaks off, and the sums of problems like those told before. */
  end(): readonly LogItem[]
}

/**
 * Makes a reader of an event file. It holds one incomplete record at a time, of 64 MiB at most, and the names of 20,000
 * tags. A problem is told where it is met first, and those of its kind that follow are counted and told at the end.
 */
export function createEventReader({
  file,
  plugins = new Map<string, string>(),
}: EventReaderOptions): EventReader {
  const counts = new Map<DamageCode, { readonly byte: number; more: number }>()
  let items: LogItem[] = []
  let reader = new PbfReader(new Uint8Array())
  let byte = 0

  const damage = (code: DamageCode, at: number): void => {
    const before = counts.get(code)
    if (before) before.more++
    else {
      counts.set(code, { byte: at, more: 0 })
      items.push({ kind: 'problem', problem: describeDamage(code, file, at) })
    }
  }
  const decoder = new EventDecoder({ plugins, onOneTagTooMany: () => damage('too-many-tags', byte) })
  const splitter = new RecordSplitter({
    damage,
    record(bytes, start, end, at) {
      byte = at
      if (reader.buf !== bytes) reader = new PbfReader(bytes)
      try {
        decoder.decode(reader, start, end, items)
      } catch {
        damage('not-an-event', at)
      }
    },
  })

  const taken = (): readonly LogItem[] => {
    const all = items
    items = []
    return all
  }

  return {
    push(piece) {
      splitter.push(piece)
      // The reader would hold on to the bytes.
      reader = new PbfReader(new Uint8Array())
      return taken()
    },

    end() {
      splitter.end()
      for (const [code, { byte: first, more }] of counts)
        if (more > 0) items.push({ kind: 'problem', problem: describeDamage(code, file, first, more) })
      counts.clear()
      return taken()
    },
  }
}
