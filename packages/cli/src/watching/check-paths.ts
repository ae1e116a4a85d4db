import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What keeps a path from being watched, with what to do; `undefined` where nothing does. */
export function objectionTo(path: string, cwd: string): string | undefined {
  if (path === '-') return undefined
  const found = statSync(resolve(cwd, path), { throwIfNoEntry: false })
  if (!found)
    return `There is no file ${path}. If the training is yet to write it, start watching after its first line.`
  if (!found.isDirectory()) return undefined
  const inside = readdirSync(resolve(cwd, path)).filter((name) => /\.(?:jsonl|csv)$/i.test(name))
  const hint =
    inside.length === 0
      ? 'Name a .jsonl or .csv file instead.'
      : `Name a file in it instead, such as ${join(path, inside[0] ?? '')}.`
  return `${path} is a folder, and folders cannot be watched yet. ${hint}`
}
