import type { Watch } from '@scram/core'
import { createReplay, type Replay } from '@scram/recordings'
import type { Preset } from '@scram/tensorboard'
import type { LogNews } from '@scram/tensorboard/node'

/** Where what runs say goes. */
export interface LogWatcher {
  /** Opens the watch of a run, when it has something to say. */
  readonly openWatch: (run: string) => Watch
  /** Told how the tags of a run are read. */
  readonly onPreset: (run: string, preset: Preset) => void
}

/** Watches all runs of a folder until their news end. Gives whether there was anything of a training in it. */
export async function watchLogs(
  news: AsyncIterable<LogNews>,
  { openWatch, onPreset }: LogWatcher,
): Promise<boolean> {
  const replays = new Map<string, Replay<unknown>>()
  for await (const { run, facts, observations, preset, isOver } of news) {
    if (preset) onPreset(run, preset)
    const hasFacts = Object.keys(facts).length > 0
    if (!replays.has(run) && !hasFacts && observations.length === 0) continue
    const replay = replays.get(run) ?? createReplay(openWatch(run))
    replays.set(run, replay)
    if (hasFacts) await replay.feed({ kind: 'facts', facts })
    for (const observation of observations) await replay.feed({ kind: 'observation', observation })
    if (isOver) await replay.end()
  }
  return replays.size > 0
}
