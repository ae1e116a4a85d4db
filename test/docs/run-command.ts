import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const root = resolve(import.meta.dirname, '../..')
const sources = [join(root, 'node_modules/tsx/dist/cli.mjs'), '--conditions=@scram/source']

/** What a reader need not see: the line of progress, the backend of this machine, and TensorFlow.js' greeting. */
const aside = [/^- .*: reading the data$/, /^Backend: /, /^=+$/, /^Hi, looks like you are running TensorFlow/]

/** Runs a command in a folder, and gives what a person would see. `scram` and programs run from the sources. */
export async function runCommand(command: string, folder: string): Promise<string> {
  const plain = command.replace(/^npx /, '')
  const printed = plain.startsWith('scram ') ? await scram(plain, folder) : shell(command, folder)
  return printed
    .split('\n')
    .filter((line) => !aside.some((pattern) => pattern.test(line)))
    .join('\n')
}

/** Runs `scram …` in this process, and what stands behind a `|` in a shell. */
async function scram(command: string, folder: string): Promise<string> {
  const [call = '', ...filters] = command.split(' | ')
  const ran = await runScram(wordsOf(call.replace(/ 2>\/dev\/null$/, '')).slice(1), folder)
  if (filters.length > 0) return shell(filters.join(' | '), folder, ran.stdout)
  return call.endsWith(' 2>/dev/null') ? ran.stdout : ran.output
}

function shell(command: string, folder: string, input = ''): string {
  const script = command.replace(
    /^node /,
    () => `${[process.execPath, ...sources].map((each) => `'${each}'`).join(' ')} `,
  )
  return execFileSync('sh', ['-c', `{ ${script}\n} 2>&1 || true`], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NO_COLOR: '1',
      // A page needs no network, and npm has nothing to add.
      npm_config_offline: 'true',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
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
