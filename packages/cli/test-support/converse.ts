import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const scram = [
  process.execPath,
  join(root, 'node_modules/tsx/dist/cli.mjs'),
  '--conditions=@scram/source',
  join(root, 'packages/cli/src/main.ts'),
]

/** What a person does in a conversation: waits for a text, and types keys. */
export type Turn = readonly [until: string, keys: string]

/**
 * Runs the command line in a terminal (a pseudo-terminal of 100 columns), and types what is to be typed.
 *
 * @param signal ends a conversation that waits for what never comes
 */
export async function converse(
  args: readonly string[],
  cwd: string,
  turns: readonly Turn[],
  signal: AbortSignal,
): Promise<{ readonly status: number | null; readonly screen: string; readonly turnsTaken: number }> {
  const command = `stty cols 100 rows 40; exec ${[...scram, ...args].map((part) => `'${part}'`).join(' ')}`
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'inherit'],
    signal,
  })
  let screen = ''
  let seen = 0
  let turnsTaken = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    for (;;) {
      const [until, keys] = turns[turnsTaken] ?? []
      const at = until === undefined ? -1 : screen.indexOf(until, seen)
      if (until === undefined || keys === undefined || at < 0) return
      seen = at + until.length
      turnsTaken++
      child.stdin.write(keys)
    }
  })
  const status = await new Promise<number | null>((done, fail) => {
    child.on('close', done)
    child.on('error', () =>
      fail(new Error(`After ${turnsTaken} turns the screen was ${JSON.stringify(screen)}`)),
    )
  })
  return { status, screen, turnsTaken }
}
