import { statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { Files, PackSource } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { listRecordings } from './list-recordings.ts'
import { fileProblem, readFolder } from './read-folder.ts'
import { shippedFolder, shippedPacks } from './shipped.ts'

/** Packs that were found, as text, and what was not. */
export interface FoundPacks {
  readonly sources: readonly PackSource[]
  readonly problems: readonly Problem[]
}

/**
 * Finds packs by name or path. A name is a pack that SCRAM ships; a path begins with `.` or `/` or holds a separator,
 * and is the folder of a pack or one rule file. What is not found is a problem, never an exception.
 *
 * @param options.cwd where relative paths start
 */
export function findPacks(names: readonly string[], { cwd }: { readonly cwd: string }): FoundPacks {
  const problems: Problem[] = []
  const sources = names.flatMap((name) => {
    const source = isPath(name) ? findPath(name, cwd, problems) : findShipped(name, cwd, problems)
    return source ? [source] : []
  })
  return { sources, problems }
}

function isPath(name: string): boolean {
  return name.startsWith('.') || isAbsolute(name) || /[\\/]/u.test(name)
}

function findShipped(name: string, cwd: string, problems: Problem[]): PackSource | undefined {
  const shipped = shippedPacks()
  if (shipped.includes(name)) return readPackFolder(name, join(shippedFolder(), name), cwd, problems)
  const here = statSync(join(cwd, name), { throwIfNoEntry: false })
    ? `for what is in this folder, write ./${name}`
    : undefined
  problems.push(
    fileProblem(
      'unknown-pack',
      name,
      `no pack is called ${quote(name)}; SCRAM ships ${shipped.join(', ')}`,
      here ?? didYouMean(name, shipped) ?? 'for a pack of your own, write its path: ./my-pack',
    ),
  )
  return undefined
}

function findPath(name: string, cwd: string, problems: Problem[]): PackSource | undefined {
  const path = resolve(cwd, name)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return readPackFolder(name, path, cwd, problems)
  if (found?.isFile() && path.endsWith('.yaml')) return readRuleFile(name, path, cwd, problems)
  const message = found
    ? `${quote(name)} is neither a folder nor a .yaml file`
    : `there is nothing at ${path}`
  const meant = isAbsolute(name) ? undefined : didYouMean(basename(name), shippedPacks())
  problems.push(
    fileProblem(
      'unknown-pack',
      name,
      message,
      meant ?? `a pack is a folder with pack.yaml in it; SCRAM ships ${shippedPacks().join(', ')}`,
    ),
  )
  return undefined
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
