import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { RunStage } from '../source/assembler.ts'
import { mergeParts } from '../source/merge-parts.ts'
import type { Preset } from '../source/preset.ts'
import { createRunSource, type RunNews, type RunSource } from '../source/run-source.ts'
import { findEventFiles } from './event-files.ts'
import { createFileTail, type FileTail } from './file-tail.ts'

export interface FollowLogDirectoryOptions {
  readonly presets: readonly Preset[]
  /** Whether to go on when all that is there was read, until the signal; otherwise runs count as finished. */
  readonly follow: boolean
  readonly signal?: AbortSignal
  /** Told what is wrong with a file, in a line each. */
  readonly onProblem: (line: string) => void
}

/** What a run below a log directory tells. */
export interface LogNews extends RunNews {
  /** Its folder, seen from the log directory; `.` for that itself. */
  readonly run: string
  /** Whether nothing more will come of it. */
  readonly isOver: boolean
}

interface FollowedRun {
  readonly source: RunSource
  readonly tails: Map<string, FileTail>
  /** What shows each tag. */
  readonly plugins: Map<string, string>
  /** What came last has not been given whole, since more might have come. */
  isOpen: boolean
}

const betweenReads = 250
/** The part of the time that may go into looking for new files, of which there may be thousands. */
const searchShare = 0.02

/**
 * Reads the event files of all runs below a folder, and goes on as they grow. Files that SCRAM has written are left out.
 */
export async function* followLogDirectory(
  root: string,
  { presets, follow, signal, onProblem }: FollowLogDirectoryOptions,
): AsyncGenerator<LogNews> {
  const runs = new Map<string, FollowedRun>()
  const parts = mergeParts(presets)

  function search(): void {
    for (const file of findEventFiles(root, parts)) {
      const { path, run } = file
      const followed = runs.get(run) ?? {
        source: createRunSource(presets),
        tails: new Map<string, FileTail>(),
        plugins: new Map(),
        isOpen: false,
      }
      runs.set(run, followed)
      if (followed.tails.has(path)) continue
      followed.tails.set(
        path,
        createFileTail({
          path: join(root, path),
          name: path,
          plugins: followed.plugins,
          open: () => followed.source.open(file),
          onProblem,
        }),
      )
    }
  }

  function* readAll(isLast: boolean): Generator<LogNews> {
    for (const [run, followed] of runs) {
      let isGrown = false
      for (const [path, tail] of followed.tails) {
        const state = tail.read()
        if (state === 'grown') isGrown = true
        if (isLast && !follow) tail.end()
        else if (state === 'ours') followed.tails.delete(path)
      }
      if (!isGrown && !followed.isOpen && !isLast) continue
      followed.isOpen = isGrown
      const stage: RunStage = isLast ? 'over' : isGrown ? 'more' : 'quiet'
      if (followed.tails.size > 0) yield { run, isOver: isLast, ...followed.source.take(stage) }
    }
  }

  let nextSearch = 0
  while (follow && !signal?.aborted) {
    const start = performance.now()
    if (start >= nextSearch) {
      search()
      nextSearch = start + (performance.now() - start) / searchShare
    }
    yield* readAll(false)
    await setTimeout(betweenReads, undefined, { ...(signal && { signal }) }).catch(() => {})
  }
  search()
  yield* readAll(true)
}
