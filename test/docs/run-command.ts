import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const root = resolve(import.meta.dirname, '../..')
const sources = [join(root, 'node_modules/tsx/dist/cli.mjs'), '--conditions=@scram/source']

/** What a reader need not see: the line of progress, the backend of this machine, and TensorFlow.js' greeting. */
const aside = [/^- .*: reading the data$/, /^Backend: /, /^=+$/, /^Hi, looks like you are running TensorFlow/]

/** Runs a command in a folder, and gives what a person would see. `scram` and programs run from the sources. */
export async function runCommand(command: string, folder: string): Promise<string> {
  const printed = command.startsWith('scram ') ? await scram(command, folder) : shell(command, folder)
  return printed
    .split('\n')
    .filter((line) => !aside.some((pattern) => pattern.test(line)))
    .join('\n')
}

async function scram(command: string, folder: string): Promise<string> {
  return (await runScram(wordsOf(command).slice(1), folder)).output
}

function shell(command: string, folder: string): string {
  const script = command.replace(
    /^node /,
    () => `${[process.execPath, ...sources].map((each) => `'${each}'`).join(' ')} `,
  )
  return execFileSync('sh', ['-c', `{ ${script}\n} 2>&1 || true`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NO_COLOR: '1',
      npm_config_update_notifier: 'false',
      npm_config_loglevel: 'error',
    },
  })
}

/** The words of a command as a shell takes them apart: by spaces, but for those in quotes. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
}
