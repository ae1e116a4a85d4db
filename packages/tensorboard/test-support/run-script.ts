import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How a script ended. */
export interface ScriptResult {
  readonly output: string
  readonly errors: string
  readonly status: number | null
}

const packageDir = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs TypeScript of this package in a Node process of its own. The script may import from `./src/…`; `prefix` is a
 * command line that starts Node, such as a shell that limits it.
 */
export function runScript(script: string, prefix: readonly string[] = []): Promise<ScriptResult> {
  const [command = '', ...args] = [
    ...prefix,
    ...[
      process.execPath,
      '--conditions=@scram/source',
      '--import=tsx',
      '--input-type=module',
      '--eval',
      script,
    ],
  ]
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd: packageDir }, (_, output, errors) =>
      resolve({ output, errors, status: child.exitCode }),
    )
  })
}
