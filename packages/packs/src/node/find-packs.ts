import { statSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { attachExtended } from '../compose/attach-extended.ts'
import type { PackSource } from '../pack-source.ts'
import type { Problem } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { createLibrary, type Library } from './library.ts'
import { meantName } from './meant-name.ts'
import { fileProblem } from './read-folder.ts'
import { shippedFolder, shippedPacks } from './shipped.ts'

/** Packs that were found, as text, and what was not. */
export interface FoundPacks {
  readonly sources: readonly PackSource[]
  readonly problems: readonly Problem[]
}

/**
 * Finds packs by name or path. A name is a pack that SCRAM ships, or an npm package that is installed; a path begins with
 * `.` or `/` or holds a separator, and is the folder of a pack or one rule file. What is not found is a problem, never an exception.
 *
 * @param options.cwd where relative paths start
 */
export function findPacks(names: readonly string[], { cwd }: { readonly cwd: string }): FoundPacks {
  const problems: Problem[] = []
  const library = createLibrary(cwd, problems)
  const sources = names.flatMap((name) => {
    const source = isPath(name) ? findPath(name, library) : findNamed(name, library)
    return source ? [source] : []
  })
  return { sources: attachExtended(sources, library.findExtended), problems }
}

function isPath(name: string): boolean {
  return name.startsWith('.') || isAbsolute(name) || /[\\/]/u.test(name)
}

function findNamed(name: string, { cwd, problems, open, findInstalled }: Library): PackSource | undefined {
  const shipped = shippedPacks()
  if (shipped.includes(name)) return open(name, join(shippedFolder(), name))
  const installed = findInstalled(name)
  if (installed) return installed
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

function findPath(name: string, library: Library): PackSource | undefined {
  const { cwd, problems } = library
  const path = resolve(cwd, name)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return library.open(name, path)
  if (found?.isFile() && path.endsWith('.yaml')) return library.openRule(name, path)
  const installed = found ? undefined : library.findInstalled(name)
  if (installed) return installed
  const message = found
    ? `${quote(name)} is neither a folder nor a .yaml file`
    : `there is nothing at ${path}`
  const renamed = found?.isFile() ? meantName(basename(path)) : undefined
  const meant =
    renamed !== undefined
      ? `rename it to ${renamed}`
      : isAbsolute(name)
        ? undefined
        : didYouMean(basename(name), shippedPacks())
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
