import { type Event, encodeEvent } from '../format/event.ts'
import { frameRecord } from '../format/record.ts'

export interface RecordBufferOptions {
  /** Takes whole records. */
  readonly append: (records: Uint8Array) => void
  /** Milliseconds. */
  readonly now: () => number
}

/** Gathers records, so that thousands of events a second cost few writes, and none waits long while events keep coming. */
export interface RecordBuffer {
  add(event: Event): void
  flush(): void
}

const mostBytes = 64 * 1024
const longestWait = 2_000

export function createRecordBuffer({ append, now }: RecordBufferOptions): RecordBuffer {
  let records: Uint8Array[] = []
  let bytes = 0
  let flushedAt = Number.NEGATIVE_INFINITY

  function flush(): void {
    flushedAt = now()
    if (bytes === 0) return
    const whole = join(records, bytes)
    records = []
    bytes = 0
    append(whole)
  }

  return {
    add(event) {
      const record = frameRecord(encodeEvent(event))
      records.push(record)
      bytes += record.length
      // A clock that was set back must not stop the flushing, hence the absolute value.
      if (bytes > mostBytes || Math.abs(now() - flushedAt) >= longestWait) flush()
    },
    flush,
  }
}

function join(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
