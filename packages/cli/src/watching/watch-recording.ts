import type { Watch } from '@scram/core'
import {
  createRecordingReader,
  createReplay,
  type RecordingEvent,
  type RecordingProblem,
  type RecordingReaderOptions,
} from '@scram/recordings'
import type { FilePiece } from '@scram/recordings/node'

/** Where what a recording says goes. */
export interface RecordingWatcher extends RecordingReaderOptions {
  /** Opens the watch of a run; once more each time that the file begins anew. */
  readonly openWatch: () => Watch
  readonly onProblem: (problem: RecordingProblem) => void
  readonly onRestart: () => void
}

/** Watches one recording until its text ends. Gives whether there was anything of a training in it. */
export async function watchRecording(
  pieces: AsyncIterable<FilePiece>,
  { openWatch, onProblem, onRestart, ...options }: RecordingWatcher,
): Promise<boolean> {
  const begin = () => ({ reader: createRecordingReader(options), replay: createReplay(openWatch()) })
  let { reader, replay } = begin()
  let hasBegun = false

  const take = async (events: readonly RecordingEvent[]): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'problem') onProblem(event.problem)
      else await replay.feed(event)
    }
  }
  const finish = async (): Promise<void> => {
    await take(reader.end())
    if (!replay.hasBegun) return
    hasBegun = true
    await replay.end()
  }

  for await (const piece of pieces) {
    if (piece.kind === 'text') {
      await take(reader.push(piece.text))
      continue
    }
    // An empty file that is filled has not begun anew for anyone who watches.
    if (replay.hasBegun) {
      await finish()
      onRestart()
    }
    const next = begin()
    reader = next.reader
    replay = next.replay
  }
  await finish()
  return hasBegun
}
