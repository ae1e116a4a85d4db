import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'

/** Builds every package, for the tests of what is published. */
export default function build(): void {
  const root = resolve(import.meta.dirname, '..')
  const run = (name: string, ...args: readonly string[]): void => {
    execFileSync(join(root, 'node_modules/.bin', name), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  }
  run('tsc', '-b')
  run('tsx', 'scripts/bundle-data.ts')
  run('tsx', '--conditions=@scram/source', 'scripts/bundle-packages.ts')
}
