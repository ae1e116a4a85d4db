import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'

export const root: string = resolve(import.meta.dirname, '../..')
export const fixtures: string = join(root, 'test/recordings/fixtures')

/** How a command ended, and what it wrote. */
export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs. */
export interface Running {
  readonly process: ChildProcess
  /** Waits until standard output or standard error holds a text. */
  until(stream: 'stdout' | 'stderr', text: string): Promise<void>
  readonly done: Promise<Outcome>
}

/** Starts the command line from its sources, as a person would, in the folder of the fixtures. */
export function startScram(args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
  const main = join(root, 'packages/cli/src/main.ts')
  const child = spawn(process.execPath, ['--conditions=@scram/source', '--import', 'tsx', main, ...args], {
    cwd: fixtures,
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
  })
  const written = { stdout: '', stderr: '' }
  const collect = (name: 'stdout' | 'stderr', stream: Readable): void => {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text
      child.emit('written')
    })
  }
  collect('stdout', child.stdout)
  collect('stderr', child.stderr)
  const done = new Promise<Outcome>((settle, fail) => {
    child.on('error', fail)
    child.on('close', (status) => settle({ status, ...written }))
  })
  return {
    process: child,
    done,
    until: (stream, text) =>
      new Promise((settle, fail) => {
        const look = (): void => {
          if (written[stream].includes(text)) settle()
        }
        child.on('written', look)
        child.on('close', () => fail(new Error(`It ended before "${text}": ${JSON.stringify(written)}`)))
        look()
      }),
  }
}

/** Runs a command to its end, with a text on its standard input. */
export function scram(args: readonly string[], input = ''): Promise<Outcome> {
  const { process: child, done } = startScram(args)
  child.stdin?.end(input)
  return done
}
