import { closeSync } from 'node:fs'
import { join } from 'node:path'
import {
  createTensorboardSink,
  type TensorboardSink,
  type TensorboardSinkOptions,
} from '../sink/tensorboard-sink.ts'
import { appendWhole } from './append-whole.ts'
import { createArtist } from './artist.ts'
import { atExit } from './at-exit.ts'
import { type ClaimedRun, claimRunDirectory } from './claim-run-directory.ts'
import { writeError } from './write-error.ts'

export interface OpenTensorboardSinkOptions
  extends Omit<TensorboardSinkOptions, 'append' | 'later' | 'draw'> {
  /** The directory that TensorBoard is started with (`--logdir`), or that of one of its runs. Made where it does not exist. */
  readonly logDir: string
  /**
   * When findings are drawn, which takes some tenths of a second of this process: at once, or, unless given, when the
   * training has ended.
   */
  readonly pictures?: 'live' | 'end'
}

/** A sink that writes to a directory. */
export interface TensorboardDirectorySink extends TensorboardSink {
  /** The run directory that it writes to, made for it alone; `undefined` where none could be made. */
  readonly dir: string | undefined
}

/**
 * Opens a sink that writes one training's metrics and findings to a new run directory below `logDir`, beside the runs
 * that others write. It never throws itself: where nothing can be written, the sink throws once, with an error that says
 * why, and then does nothing. Writing is synchronous and a crash loses at most the scalars of two seconds; whatever is
 * held back when the process exits is written then.
 */
export function openTensorboardSink(options: OpenTensorboardSinkOptions): TensorboardDirectorySink {
  const { logDir, pictures = 'end', ...rest } = options
  const run = claim(logDir)
  if (run instanceof Error) {
    const append = (): never => {
      throw run
    }
    return { ...createTensorboardSink({ ...rest, append }), dir: undefined }
  }

  const { dir, file, descriptor } = run
  const write = appendWhole(descriptor)
  const artist = createArtist(pictures)
  const sink = createTensorboardSink({
    ...rest,
    draw: artist.draw,
    later: setImmediate,
    append(records) {
      try {
        write(records)
      } catch (cause) {
        close()
        throw writeError(file, cause)
      }
    },
  })
  const cancel = atExit(sink.flush)
  let open = true

  function close(): void {
    cancel()
    if (open) closeSync(descriptor)
    open = false
  }

  return {
    ...sink,
    dir,
    metrics(observation) {
      artist.watch(observation)
      return sink.metrics(observation)
    },
    async end(summary) {
      artist.end()
      try {
        await sink.end(summary)
      } finally {
        close()
      }
    },
  }
}

function claim(logDir: string): ClaimedRun | Error {
  try {
    return claimRunDirectory(logDir)
  } catch (cause) {
    return writeError(join(logDir, 'scram'), cause)
  }
}
