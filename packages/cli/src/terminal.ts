import type { Readable, Writable } from 'node:stream'
import type { WriteStream } from 'node:tty'

/** Where a command writes, and what the place it writes to can show. */
export interface Terminal {
  /** What the command was run for: findings, problems, JSON. */
  readonly out: (text: string) => void
  /** What accompanies it: progress, warnings, errors. */
  readonly err: (text: string) => void
  /** The width in characters at which lines are broken. */
  readonly columns: number
  /** Whether `out` shows colours. */
  readonly color: boolean
  /** Whether somebody watches `err` as it is written, on a terminal of some width. */
  readonly live: boolean
  readonly cwd: string
  /** Whether a person sits at both ends, who can be asked. */
  readonly isInteractive: boolean
  /** The language to speak where a call names none: `SCRAM_LOCALE`, or English. */
  readonly locale: string
  readonly setExitStatus: (status: ExitStatus) => void
  /** Standard input. Asking for it keeps the process waiting for its end. */
  readonly input: () => Readable
  /** Standard output, for what draws on it. */
  readonly output: () => Writable
  /** Calls the listener at Ctrl-C, once and instead of ending the process; gives what takes it back. */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** 0: nothing to object to. 1: something was found. 2: it could not be judged, or the command was called wrongly. */
export type ExitStatus = 0 | 1 | 2

type ProcessLike = Pick<typeof process, 'stdin' | 'stdout' | 'stderr' | 'env' | 'cwd' | 'once' | 'off'> & {
  exitCode?: number | string | undefined | null
}

const readableWidth = 100

/** The terminal of a process. `NO_COLOR` switches colours off, `FORCE_COLOR` on. */
export function terminalOf(process: ProcessLike): Terminal {
  const { stdin, stdout, stderr, env } = process
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    columns: Math.min(stdout.columns || 80, readableWidth),
    color: wantsColor(stdout, env),
    live: stderr.isTTY === true && stderr.columns > 0,
    cwd: process.cwd(),
    isInteractive: stdin.isTTY === true && stdout.isTTY === true,
    locale: env.SCRAM_LOCALE || 'en',
    setExitStatus: (status) => {
      process.exitCode = status
    },
    input: () => process.stdin,
    output: () => stdout,
    onInterrupt: (listener) => {
      process.once('SIGINT', listener)
      return () => void process.off('SIGINT', listener)
    },
  }
}

function wantsColor(stream: WriteStream, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
