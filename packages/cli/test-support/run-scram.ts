import { Readable } from 'node:stream'
import { runProgram } from '../src/program.ts'

/** What a command came to. */
export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Both, in the order in which they came. */
  readonly output: string
}

/** Runs the command line as `main.ts` does, in this process: without a person, 80 columns wide, without colours. */
export async function runScram(args: readonly string[], cwd: string): Promise<Ran> {
  let status = 0
  let stdout = ''
  let stderr = ''
  let output = ''
  await runProgram(
    {
      out(text) {
        stdout += text
        output += text
      },
      err(text) {
        stderr += text
        output += text
      },
      columns: 80,
      color: false,
      cwd,
      isInteractive: false,
      setExitStatus: (code) => {
        status = code
      },
      input: () => Readable.from([]),
      output: () => process.stdout,
      onInterrupt: () => () => {},
    },
    args,
  )
  return { status, stdout, stderr, output }
}
