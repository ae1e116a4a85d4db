import { resolve } from 'node:path'
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

/**
 * Runs the command line as `main.ts` does, in this process: with nobody to ask, without colours; in the root of the
 * repository and 80 columns wide unless told otherwise.
 */
export async function runScram(
  args: readonly string[],
  cwd: string = resolve(import.meta.dirname, '../../..'),
  { columns = 80 }: { readonly columns?: number } = {},
): Promise<Ran> {
  const ran = { status: 0, stdout: '', stderr: '', output: '' }
  await runProgram(
    {
      out(text) {
        ran.stdout += text
        ran.output += text
      },
      err(text) {
        ran.stderr += text
        ran.output += text
      },
      setExitStatus: (status) => {
        ran.status = status
      },
      columns,
      color: false,
      live: false,
      isInteractive: false,
      locale: 'en',
      cwd,
      input: () => Readable.from([]),
      output: () => process.stdout,
      onInterrupt: () => () => {},
    },
    args,
  )
  return ran
}
