import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Voice } from '@scram/messages'

/** What keeps a path from being watched, with what to do; `undefined` where nothing does. */
export function objectionTo(voice: Voice, path: string, cwd: string): string | undefined {
  if (path === '-') return undefined
  const found = statSync(resolve(cwd, path), { throwIfNoEntry: false })
  if (!found) return voice.say('watch.no_file', { path })
  if (!found.isDirectory()) return undefined
  const inside = readdirSync(resolve(cwd, path)).filter((name) => /\.(?:jsonl|csv)$/i.test(name))
  const hint =
    inside.length === 0
      ? 'Name a .jsonl or .csv file instead.'
      : `Name a file in it instead, such as ${join(path, inside[0] ?? '')}.`
  return `${path} is a folder, and folders cannot be watched yet. ${hint}`
}
