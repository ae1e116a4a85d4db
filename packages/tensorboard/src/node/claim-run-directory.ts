import { closeSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { eventFileName, isEventFile } from './event-file-name.ts'
import { makeDirectory } from './make-directory.ts'

/** A run directory that no one else writes to, and the event file in it, open for appending. */
export interface ClaimedRun {
  readonly dir: string
  readonly file: string
  readonly descriptor: number
}

/**
 * Takes `<logDir>/scram`, or `scram-2`, `scram-3`, … where event files are in it already: TensorBoard wants one writer
 * a directory, and steps that begin again would erase the points of the training before. Safe when several processes
 * do so at the same moment. Throws the file system's error where a directory or the file cannot be made.
 */
export function claimRunDirectory(logDir: string): ClaimedRun {
  for (let n = 1; ; n++) {
    const dir = join(logDir, n === 1 ? 'scram' : `scram-${n}`)
    makeDirectory(dir)
    if (readdirSync(dir).some(isEventFile)) continue
    const name = eventFileName()
    const file = join(dir, name)
    const descriptor = openSync(file, 'ax')
    // Whoever creates a file and then sees another gives way, so two can never both stay.
    if (!readdirSync(dir).some((other) => other !== name && isEventFile(other)))
      return { dir, file, descriptor }
    closeSync(descriptor)
    rmSync(file)
  }
}
