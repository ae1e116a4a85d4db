import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { runProgram } from '../../packages/cli/src/program.ts'

/** How a command ended, and what it wrote. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command of the command line in this process, in the root of the repository unless told otherwise. */
export async function runScram(
  args: readonly string[],
  cwd: string = resolve(import.meta.dirname, '../..'),
): Promise<Outcome> {
  const written = { status: 0, stdout: '', stderr: '' }
  await runProgram(
    {
      out: (text) => {
        written.stdout += text
      },
      err: (text) => {
        written.stderr += text
      },
      setExitStatus: (status) => {
        written.status = status
      },
      columns: 80,
      color: false,
      live: false,
      locale: 'en',
      cwd,
      input: () => Readable.from([]),
      onInterrupt: () => () => {},
    },
    args,
  )
  return written
}
