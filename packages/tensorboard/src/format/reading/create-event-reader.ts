import { createEventScanner, type EventScannerOptions } from './create-event-scanner.ts'
import type { LogItem } from './log-item.ts'

/** How an event file is read. */
export type EventReaderOptions = Omit<EventScannerOptions, 'visitor'>

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
export function createEventReader(options: EventReaderOptions): EventReader {
  let items: LogItem[] = []
  const scanner = createEventScanner({
    ...options,
    visitor: {
      scalar: (tag, step, value, wallTime) => items.push({ kind: 'scalar', tag, step, wallTime, value }),
      item: (item) => items.push(item),
    },
  })
  const taken = (): readonly LogItem[] => {
    const all = items
    items = []
    return all
  }
  return {
    push(piece) {
      scanner.push(piece)
      return taken()
    },
    end() {
      scanner.end()
      return taken()
    },
  }
}
