import { isAbsolute, relative } from 'node:path'

/** A path as a person in a folder would write it. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path)
  return near.startsWith('..') || isAbsolute(near) ? path : near.replaceAll('\\', '/')
}
