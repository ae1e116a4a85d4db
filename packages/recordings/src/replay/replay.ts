import type { RecordingEvent } from '../recording-event.ts'
import { createReplay, type Replayable } from './create-replay.ts'

/** Replays a whole recording and gives everything that came of it, in order. */
export async function replay<T>(
  events: Iterable<RecordingEvent> | AsyncIterable<RecordingEvent>,
  target: Replayable<T>,
): Promise<readonly T[]> {
  const running = createReplay(target)
  const results: T[] = []
  for await (const event of events) results.push(...(await running.feed(event)))
  return [...results, ...(await running.end())]
}
