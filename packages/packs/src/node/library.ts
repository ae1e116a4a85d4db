import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { reasonOf } from '@scram/core'
import type { FindExtended } from '../compose/attach-extended.ts'
import { isTestPath } from '../pack/test-path.ts'
import type { Files, NotFound, PackSource, Templates } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { quote } from '../text/quote.ts'
import { listRecordings } from './list-recordings.ts'
import { type Located, locateExtended } from './locate-extended.ts'
import { readFolder } from './read-folder.ts'
import { shippedFolder } from './shipped.ts'

/** The packs that were opened, each folder once. */
export interface Library {
  readonly cwd: string
  readonly problems: Problem[]
  /** Reads the folder of a pack. */
  open(name: string, folder: string): PackSource
  /** Reads one rule file, with the pack that it is in. */
  openRule(name: string, path: string): PackSource
  /** Opens the pack of an npm package that is installed where one works. */
  findInstalled(name: string): PackSource | undefined
  /** Finds what a pack that was opened names in `extends`. */
  readonly findExtended: FindExtended
}

/** A library without books; what cannot be read in a folder goes to `problems`. */
export function createLibrary(cwd: string, problems: Problem[]): Library {
  const templates = readTemplates(cwd, problems)
  const byFolder = new Map<string, PackSource>()
  const locations = new Map<PackSource, Located>()

  function openAt(name: string, { folder, home }: Located): PackSource {
    const real = realpathSync(folder)
    const known = byFolder.get(real)
    if (known) return known
    const source = { ...readPackFolder(name, folder, cwd, problems), templates }
    byFolder.set(real, source)
    locations.set(source, { folder: real, ...(home !== undefined && { home }) })
    return source
  }

  const findFrom = (name: string, from: Located): PackSource | NotFound => {
    try {
      const found = locateExtended(name, from)
      return 'missing' in found ? found : openAt(name, found)
    } catch (error) {
      return { missing: `${quote(name)} cannot be read: ${reasonOf(error)}` }
    }
  }

  return {
    cwd,
    problems,
    open: (name, folder) => openAt(name, { folder }),
    openRule(name, path) {
      const source = { ...readRuleFile(name, path, cwd, problems), templates }
      locations.set(source, { folder: realpathSync(dirname(path)) })
      return source
    },
    findInstalled(name) {
      const found = /^\.|^[\\/]/u.test(name) ? undefined : findFrom(name, { folder: cwd })
      return found === undefined || 'missing' in found ? undefined : found
    },
    findExtended(name, from) {
      const told = problems.length
      const found = findFrom(name, locations.get(from) ?? { folder: cwd })
      // Of packs of others only what keeps them from being used is of interest.
      problems.push(...problems.splice(told).filter(({ severity }) => severity === 'error'))
      return found
    },
  }
}

/** The templates that SCRAM ships. */
function readTemplates(cwd: string, problems: Problem[]): Templates {
  const folder = join(shippedFolder(), 'templates')
  const dir = shown(folder, cwd)
  return { dir, files: readFolder(folder, dir, problems) }
}

function readPackFolder(name: string, folder: string, cwd: string, problems: Problem[]): PackSource {
  const dir = shown(folder, cwd)
  const own: Problem[] = []
  const files = readFolder(folder, dir, own)
  problems.push(...own)
  const isPackFileTold = own.some(
    ({ file, severity }) => severity === 'error' && /^pack\.ya?ml/iu.test(basename(file)),
  )
  return { name, dir, files, isPackFileTold, ...recordingsFor(files, folder) }
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
  const hasTests = Object.keys(files).some(isTestPath)
  return hasTests ? { recordings: listRecordings(folder) } : {}
}

/** A path as a person in the working directory would write it, with `/` between folders. */
function shown(path: string, cwd: string): string {
  const near = relative(cwd, path)
  const short = near === '' ? '.' : near.startsWith('..') ? path : near
  return short.replaceAll('\\', '/')
}
