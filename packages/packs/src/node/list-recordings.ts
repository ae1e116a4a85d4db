import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

const deepest = 8
const mostEntries = 10_000

/**
 * Lists the recordings in a folder and in those inside it: where each is, by its path with `/` between folders. Hidden
 * folders and `node_modules` are not entered, and links, which may lead anywhere, are not followed.
 */
export function listRecordings(folder: string): Record<string, string> {
  const recordings: Record<string, string> = {}
  let entries = 0
  const look = (path: string, depth: number): void => {
    for (const entry of entriesOf(join(folder, path))) {
      if (++entries > mostEntries) return
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory() && depth < deepest && isLookedInto(entry)) look(inner, depth + 1)
      else if (entry.isFile() && isRecording(entry)) recordings[inner] = join(folder, inner)
    }
  }
  look('', 0)
  return recordings
}

function isLookedInto({ name }: Dirent): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

function isRecording({ name }: Dirent): boolean {
  return /\.(?:jsonl|csv)$/iu.test(name)
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    // A folder that may not be read has no recordings for anyone.
    return []
  }
}
