import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Voice } from '@scram/messages'

/** What keeps a path from being watched, with what to do; `undefined` where nothing does. */
export function objectionTo(voice: Voice, path: string, cwd: string): string | undefined {
  if (path === '-' || statSync(resolve(cwd, path), { throwIfNoEntry: false })) return undefined
  return voice.say('watch.no_file', { path })
}

/** Whether a path is a folder, which holds event files. */
export function isFolder(path: string, cwd: string): boolean {
  return path !== '-' && statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true
}
