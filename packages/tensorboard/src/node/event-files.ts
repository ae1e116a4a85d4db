import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** An event file, and the run that it belongs to. */
export interface EventFile {
  readonly path: string
  /** The folder of the run, as it is called seen from the log directory; `.` for that itself. */
  readonly run: string
  /** The part of the run: `train`, where the framework gives each part a folder. */
  readonly part: string | undefined
  /** The name of the folder that it is in. */
  readonly folder: string
}

const deepest = 16

/**
 * The event files below a folder, in the order of their names. Links to folders are followed, none of them within itself.
 * Folders that cannot be read are left out.
 */
export function findEventFiles(root: string, parts: Readonly<Record<string, RegExp>>): readonly EventFile[] {
  const files: EventFile[] = []
  const visit = (folder: string, depth: number, linked: readonly string[]): void => {
    if (depth > deepest) return
    for (const entry of entriesOf(join(root, folder))) {
      const path = join(folder, entry.name)
      const target = entry.isSymbolicLink() ? folderBehind(join(root, path)) : undefined
      if (target === undefined && !entry.isDirectory()) {
        if (isEventFile(entry.name)) files.push({ path, ...runOf(dirname(path), parts) })
      } else if (target === undefined) visit(path, depth + 1, linked)
      else if (!linked.includes(target)) visit(path, depth + 1, [...linked, target])
    }
  }
  visit('', 0, [folderBehind(root) ?? root])
  return files
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}

/** The folder that a link leads to, if it leads to one. */
function folderBehind(path: string): string | undefined {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : undefined
  } catch {
    return undefined
  }
}

/** As TensorBoard tells them, by their names. */
function isEventFile(name: string): boolean {
  return name.includes('tfevents') && !name.endsWith('.profile-empty')
}

function runOf(folder: string, parts: Readonly<Record<string, RegExp>>): Omit<EventFile, 'path'> {
  const name = basename(folder)
  const part = Object.keys(parts).find((each) => parts[each]?.test(name))
  return { run: part === undefined ? folder : dirname(folder), part, folder: name }
}
