import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { RunStage } from '../source/assembler.ts'
import { mergeParts } from '../source/merge-parts.ts'
import type { Preset } from '../source/preset.ts'
import { createRunSource, type RunNews, type RunSource } from '../source/run-source.ts'
import { type EventFile, findEventFiles } from './event-files.ts'
import { createFileTail, type FileTail } from './file-tail.ts'
import type { LogProblem } from './log-problem.ts'

export interface FollowLogDirectoryOptions {
  readonly presets: readonly Preset[]
  /** Whether to go on when all that is there was read, until the signal; otherwise runs count as finished. */
  readonly follow: boolean
  readonly signal?: AbortSignal
  /** Told what is wrong with a file. */
  readonly onProblem: (problem: LogProblem) => void
}

/** What a run below a log directory tells. */
export interface LogNews extends RunNews {
  /** Its folder, seen from the log directory; `.` for that itself. */
  readonly run: string
  /** Whether nothing more will come of it. */
  readonly isOver: boolean
  /** It was not understood before, and is told once more from its beginning. */
  readonly isAnew: boolean
}

interface FollowedRun {
  source: RunSource
  /** Its files by their paths. */
  readonly files: Map<string, FollowedFile>
  /** What shows each tag. */
  readonly plugins: Map<string, string>
  /** What came last has not been given whole, since more might have come. */
  isOpen: boolean
}

interface FollowedFile {
  readonly file: EventFile
  readonly tail: FileTail
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

  /** Follows a file of a run from its beginning. */
  function open(run: FollowedRun, file: EventFile): void {
    const { path } = file
    const tail = createFileTail({
      path: join(root, path),
      name: path,
      plugins: run.plugins,
      open: () => run.source.open(file),
      onProblem,
    })
    run.files.set(path, { file, tail })
  }

  function search(): void {
    for (const file of findEventFiles(root, parts)) {
      const run = runs.get(file.run) ?? {
        source: createRunSource(presets),
        files: new Map(),
        plugins: new Map(),
        isOpen: false,
      }
      runs.set(file.run, run)
      if (!run.files.has(file.path)) open(run, file)
    }
  }

  /** Reads what is new of a run; gives whether there was anything. */
  function readNew({ files }: FollowedRun, isLast: boolean): boolean {
    let isGrown = false
    for (const [path, { tail }] of files) {
      const state = tail.read()
      if (state === 'grown') isGrown = true
      if (isLast && !follow) tail.end()
      else if (state === 'ours') files.delete(path)
    }
    return isGrown
  }

  function* readAll(isLast: boolean): Generator<LogNews> {
    for (const [name, run] of runs) {
      const isGrown = readNew(run, isLast)
      const better = run.source.reread()
      if (better) {
        run.source = better
        for (const { file } of [...run.files.values()]) open(run, file)
        readNew(run, isLast)
      }
      if (!isGrown && !run.isOpen && !isLast) continue
      run.isOpen = isGrown
      const stage: RunStage = isLast ? 'over' : isGrown ? 'more' : 'quiet'
      if (run.files.size === 0) continue
      yield { run: name, isOver: isLast, isAnew: better !== undefined, ...run.source.take(stage) }
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
