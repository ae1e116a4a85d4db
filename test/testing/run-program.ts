import { runProgram } from '../../packages/cli/src/program.ts'

/** How a command ended, and what it wrote. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in a folder, as in a pipe, and gives what it writes. */
export async function scram(cwd: string, ...args: readonly string[]): Promise<Outcome> {
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
      input: () => process.stdin,
      onInterrupt: () => () => undefined,
    },
    args,
  )
  return written
}
