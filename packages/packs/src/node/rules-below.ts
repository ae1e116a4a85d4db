import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folders of a pack that hold something else, or are no part of it. */
const others = ['messages', 'templates', 'recordings', 'node_modules']
const mostLookedInto = 50
const largest = 256 * 1024

/** The rules in folders of a pack's folder, which are not read: rules lie beside pack.yaml. A pack in a pack is one of its own. */
export function rulesBelow(root: string): readonly string[] {
  return entriesOf(root)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !others.includes(entry.name))
    .flatMap(({ name }) => {
      const inner = entriesOf(join(root, name)).filter(
        (entry) => entry.isFile() && entry.name.endsWith('.yaml'),
      )
      if (inner.some((entry) => entry.name === 'pack.yaml')) return []
      return inner
        .slice(0, mostLookedInto)
        .map((entry) => `${name}/${entry.name}`)
        .filter((path) => isRule(join(root, path)))
    })
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function isRule(file: string): boolean {
  try {
    return statSync(file).size <= largest && /^rule:/mu.test(readFileSync(file, 'utf8'))
  } catch {
    return false
  }
}
