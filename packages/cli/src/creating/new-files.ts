import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** A file to be written: its path as a person in the working directory writes it, and its text. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

/**
 * Writes files that are not there yet, all of them or none.
 *
 * @throws Error that names those that are there
 */
export function writeNewFiles(files: readonly NewFile[], cwd: string): void {
  const there = files.filter(({ path }) => existsSync(resolve(cwd, path))).map(({ path }) => path)
  if (there.length > 0)
    throw new Error(
      `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already. Nothing was written.`,
    )
  for (const { path, text } of files) {
    mkdirSync(dirname(resolve(cwd, path)), { recursive: true })
    writeFileSync(resolve(cwd, path), text, { flag: 'wx' })
  }
}
