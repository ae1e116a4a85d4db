import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a directory and those above it that are missing. `mkdirSync` with `recursive` does not come back from a file
 * system such as /proc, which says that the directory above is missing although it is there.
 *
 * @throws Error of the file system, where one cannot be made.
 */
export function makeDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(path) !== path) makeDirectory(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Somebody else may have made it since.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
