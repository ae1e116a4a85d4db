import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { NotFound } from '../pack-source.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { shippedFolder, shippedPacks } from './shipped.ts'

/** Where a pack is, and how far the paths in it may lead. */
export interface Located {
  readonly folder: string
  /** The root of the package that it is in; a pack that is in none may reach what lies inside it and beside it. */
  readonly home?: string
}

/**
 * Finds the folder of a pack that another one extends: a shipped pack, a folder by a path that begins with `./` or `../`,
 * or an npm package, looked for as Node does. Nothing outside of where the paths of the other pack may lead is looked at.
 *
 * @param from the other pack; its folder without links
 */
export function locateExtended(name: string, from: Located): Located | NotFound {
  if (/^\.\.?(?:\/|$)/u.test(name)) return locateByPath(name, from)
  if (shippedPacks().includes(name))
    return { folder: join(shippedFolder(), name), home: realpathSync(shippedFolder()) }
  const [, packageName, inner] = /^((?:@[\w-][\w.-]*\/)?[\w-][\w.-]*)((?:\/[\w-][\w.-]*)*)$/u.exec(name) ?? []
  if (packageName !== undefined) return locateInPackage(packageName, inner ?? '', from)
  return {
    missing: `${quote(name)} is not a name of a pack, nor a folder beside this one`,
    hint: 'write the name of a shipped pack, of an npm package, or a path that begins with ./ or ../',
  }
}

function locateByPath(name: string, from: Located): Located | NotFound {
  const folder = resolve(from.folder, name)
  const home = from.home ?? packageOf(from.folder)
  const bound = home ?? dirname(from.folder)
  // What lies outside is not even looked at.
  if (!isInside(folder, bound) || (existsSync(folder) && !isInside(realpathSync(folder), bound))) {
    return {
      code: 'outside-folder',
      missing: `${quote(name)} leads further than a pack may reach`,
      hint: home
        ? 'a package reaches what is inside of it: for another one, write its name'
        : 'a pack reaches what is inside of its folder or beside it: move the other pack there, or install it as a package',
    }
  }
  if (isPack(folder)) return { folder, ...(home !== undefined && { home }) }
  return {
    missing: `there is no pack at ${quote(name)}`,
    hint: existsSync(folder)
      ? 'a pack is a folder with pack.yaml in it'
      : 'the path starts at the folder of this pack',
  }
}

function locateInPackage(name: string, inner: string, { folder: from }: Located): Located | NotFound {
  const home = findPackage(name, from)
  if (home === undefined) {
    const shipped = shippedPacks()
    return {
      missing: `no pack called ${quote(name)} is shipped or installed`,
      hint:
        didYouMean(name, shipped) ??
        `SCRAM ships ${shipped.join(', ')}; for another, run npm install ${name}`,
    }
  }
  const folder = join(home, inner)
  if (isPack(folder) && isInside(realpathSync(folder), home)) return { folder, home }
  const packs = packsIn(home).map((each) => `${name}/${each}`)
  const meant = inner === '' ? undefined : didYouMean(`${name}${inner}`, packs)
  const hint = meant ?? (packs.length > 0 ? `write ${packs.join(' or ')}` : undefined)
  const place = inner === '' ? '' : ` in ${quote(inner.slice(1))}`
  return {
    missing: `the package ${quote(name)} has no pack.yaml${place}`,
    ...(hint !== undefined && { hint }),
  }
}

/** The root of a package, without links, as seen from a folder. */
function findPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    const root = join(modules, name)
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
      const real = realpathSync(root)
      if (isInside(real, realpathSync(modules)) || nameOfPackage(real) === name) return real
    }
    if (dirname(folder) === folder) return undefined
  }
}

/** What a package calls itself. Package managers link to packages; a link to anything else is none of theirs. */
function nameOfPackage(root: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name
  } catch {
    return undefined
  }
}

/** The root of the installed package that a folder is in, if it is in one. */
function packageOf(folder: string): string | undefined {
  const parts = folder.split(sep)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0) return undefined
  const length = parts[at + 1]?.startsWith('@') ? 3 : 2
  return parts.slice(0, at + length).join(sep)
}

function packsIn(root: string): readonly string[] {
  return readdirSync(root).filter((name) => name !== 'node_modules' && isPack(join(root, name)))
}

function isPack(folder: string): boolean {
  return statSync(join(folder, 'pack.yaml'), { throwIfNoEntry: false })?.isFile() === true
}

function isInside(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}
