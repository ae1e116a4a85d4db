import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { FindExtended } from '../compose/attach-extended.ts'
import type { Files, NotFound, PackSource } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { listRecordings } from './list-recordings.ts'
import { readFolder } from './read-folder.ts'
import { shippedFolder, shippedPacks } from './shipped.ts'

/** The packs that were opened, each folder once. */
export interface Library {
  readonly cwd: string
  readonly problems: Problem[]
  /** Reads the folder of a pack. */
  open(name: string, folder: string): PackSource
  /** Reads one rule file, with the pack that it is in. */
  openRule(name: string, path: string): PackSource
  /** Finds what a pack that was opened names in `extends`. */
  readonly findExtended: FindExtended
}

/** A library without books; what cannot be read in a folder goes to `problems`. */
export function createLibrary(cwd: string, problems: Problem[]): Library {
  const byFolder = new Map<string, PackSource>()
  const folderOf = new Map<PackSource, string>()

  function open(name: string, folder: string): PackSource {
    const real = realpathSync(folder)
    const known = byFolder.get(real)
    if (known) return known
    const source = readPackFolder(name, folder, cwd, problems)
    byFolder.set(real, source)
    folderOf.set(source, real)
    return source
  }

  return {
    cwd,
    problems,
    open,
    openRule(name, path) {
      const source = readRuleFile(name, path, cwd, problems)
      folderOf.set(source, realpathSync(dirname(path)))
      return source
    },
    findExtended(name, from) {
      const found = locate(name, folderOf.get(from) ?? cwd)
      return typeof found === 'string' ? open(name, found) : found
    },
  }
}

/** The folder of a pack that another one extends. */
function locate(name: string, from: string): string | NotFound {
  if (/^\.\.?(?:\/|$)/u.test(name)) return locateBeside(name, from)
  const shipped = shippedPacks()
  if (shipped.includes(name)) return join(shippedFolder(), name)
  if (!/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/u.test(name)) {
    return {
      missing: `${quote(name)} is not a name of a pack, nor a folder beside this one`,
      hint: 'write the name of a shipped pack, of an npm package, or a path that begins with ./ or ../',
    }
  }
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (isPack(candidate)) return candidate
    if (dirname(folder) === folder) break
  }
  return {
    missing: `no pack called ${quote(name)} is shipped or installed`,
    hint:
      didYouMean(name, shipped) ?? `SCRAM ships ${shipped.join(', ')}; for another, run npm install ${name}`,
  }
}

/** A folder beside the pack; a package that is installed reaches no further than itself. */
function locateBeside(name: string, from: string): string | NotFound {
  const folder = resolve(from, name)
  const home = packageOf(from)
  const outside = (path: string): boolean =>
    home !== undefined && !`${path}${sep}`.startsWith(`${home}${sep}`)
  if (outside(folder) || (isPack(folder) && outside(realpathSync(folder)))) {
    return {
      missing: `${quote(name)} leads out of the package`,
      hint: 'name the other package, and make it a dependency',
    }
  }
  if (isPack(folder)) return folder
  return { missing: `there is no pack at ${quote(name)}`, hint: 'a pack is a folder with pack.yaml in it' }
}

function isPack(folder: string): boolean {
  return statSync(join(folder, 'pack.yaml'), { throwIfNoEntry: false })?.isFile() === true
}

/** The root of the installed package that a folder is in, if it is in one. */
function packageOf(folder: string): string | undefined {
  const parts = folder.split(sep)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0) return undefined
  const length = parts[at + 1]?.startsWith('@') ? 3 : 2
  return parts.slice(0, at + length).join(sep)
}

function readPackFolder(name: string, folder: string, cwd: string, problems: Problem[]): PackSource {
  const dir = shown(folder, cwd)
  const files = readFolder(folder, dir, problems)
  return { name, dir, files, ...recordingsFor(files, folder) }
}

/**
 * One rule file with its tests, also where these were named, and the rest of its pack if it is in one, so that it may
 * refer to the other rules.
 */
function readRuleFile(name: string, path: string, cwd: string, problems: Problem[]): PackSource {
  const folder = dirname(path)
  const dir = shown(folder, cwd)
  const rule = basename(path).replace(/(?:\.test)?\.yaml$/u, '')
  const only = [`${rule}.yaml`, `${rule}.test.yaml`]
  const all: Problem[] = []
  const found = readFolder(folder, dir, all)
  problems.push(...all.filter(({ file }) => only.some((each) => file === `${dir}/${each}`)))
  const inPack = Object.hasOwn(found, 'pack.yaml')
  const files = inPack
    ? found
    : Object.fromEntries(Object.entries(found).filter(([each]) => only.includes(each)))
  return { name, dir, files, only, ...recordingsFor(files, folder) }
}

/** The recordings beside tests; where there are none, nobody asks for any. */
function recordingsFor(files: Files, folder: string): Pick<PackSource, 'recordings'> {
  const hasTests = Object.keys(files).some((path) => path.endsWith('.test.yaml'))
  return hasTests ? { recordings: listRecordings(folder) } : {}
}

/** A path as a person in the working directory would write it, with `/` between folders. */
function shown(path: string, cwd: string): string {
  const near = relative(cwd, path)
  const short = near === '' ? '.' : near.startsWith('..') ? path : near
  return short.replaceAll('\\', '/')
}
