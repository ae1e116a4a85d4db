import type { Watch } from '@scram/core'
import { createReplay, type RecordingEvent, type Replay } from '@scram/recordings'
import type { Preset } from '@scram/tensorboard'
import type { LogNews } from '@scram/tensorboard/node'

/** Where what runs say goes. */
export interface LogWatcher {
  /** Opens the watch of a run, when it has something to say. */
  readonly openWatch: (run: string) => Watch
  /** Told how the tags of a run are read. */
  readonly onPreset: (run: string, preset: Preset) => void
  /** Told that a run is judged anew, from its beginning. */
  readonly onRestart: (run: string) => void
  /** Told the tags of a run none of which its preset knows. */
  readonly onUnknownTags: (run: string, tags: readonly string[]) => void
}

/** Watches all runs of a folder until their news end. Gives whether there was anything of a training in it. */
export async function watchLogs(
  news: AsyncIterable<LogNews>,
  { openWatch, onPreset, onRestart, onUnknownTags }: LogWatcher,
): Promise<boolean> {
  const replays = new Map<string, Replay<unknown>>()
  for await (const { run, facts, observations, preset, unknownTags, isOver, isAnew } of news) {
    const misread = isAnew && replays.get(run)
    if (misread) {
      replays.delete(run)
      await misread.end()
      onRestart(run)
    }
    if (preset) onPreset(run, preset)
    if (unknownTags) onUnknownTags(run, unknownTags)
    const feed = (event: RecordingEvent): Promise<unknown> => {
      const replay = replays.get(run) ?? createReplay(openWatch(run))
      replays.set(run, replay)
      return replay.feed(event)
    }
    if (Object.keys(facts).length > 0) await feed({ kind: 'facts', facts })
    for (const observation of observations) await feed({ kind: 'observation', observation })
    if (isOver) await replays.get(run)?.end()
  }
  return replays.size > 0
}
