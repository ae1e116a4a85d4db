import type { ParsedPack } from '../pack/parse-source.ts'
import type { Extension } from '../pack/read-pack-file.ts'
import type { Files, NotFound, PackSource } from '../pack-source.ts'
import { own } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { checkRange, isWithin } from './version-range.ts'

/** How many packs may be read together. */
export const mostPacks = 50

/** What becomes of those that are more. */
export const tooMany: NotFound = { code: 'too-many-packs', missing: `there are more than ${mostPacks} packs` }

/** A pack, with what it extends. */
export interface OrderedPack extends ParsedPack {
  /** The packs that it extends, by their ids, and what it takes of each. */
  readonly extended: readonly { readonly id: string; readonly take: Extension['take'] }[]
  /** The packs that it extends, near and far, and itself. */
  readonly reach: readonly ParsedPack[]
  /** Whether all that it means to extend, near and far, was found; what was not has been told. */
  readonly isReachWhole: boolean
}

/** Packs of which none is there twice, each after those that it extends. */
export interface PackOrder {
  readonly packs: readonly OrderedPack[]
  /** The packs that were asked for, not merely extended, by their ids; with the only files that are wanted of one. */
  readonly asked: ReadonlyMap<string, readonly string[] | 'all'>
}

/** Who extends a pack, and where it says so. */
interface Extender {
  readonly from: ParsedPack
  readonly extension: Extension
}

/**
 * Puts packs in order. A pack that is missing, of another version than wanted, or extends itself is reported where it is
 * named.
 */
export function orderPacks(
  sources: readonly PackSource[],
  parse: (source: PackSource) => ParsedPack,
): PackOrder {
  const packs: OrderedPack[] = []
  /** What became of each source; nothing where it was refused. */
  const visited = new Map<PackSource, OrderedPack | undefined>()
  /** Those whose extended packs are being visited, outermost first. */
  const open: PackSource[] = []
  let isFull = false

  function visit(source: PackSource, by?: Extender): OrderedPack | undefined {
    const known = [...visited.keys()].find((each) => isSame(each, source, by !== undefined)) ?? source
    if (!visited.has(known)) visited.set(known, enter(source, by))
    return visited.get(known)
  }

  function enter(source: PackSource, by?: Extender): OrderedPack | undefined {
    const parsed = parse(source)
    const { pack } = parsed
    if (packs.length + open.length >= mostPacks) {
      reportMissing(tooMany, by ? placeOf(by.extension) : [], (by?.from ?? parsed).packFile.report)
      return undefined
    }
    open.push(source)
    const followed = pack.extends.map(
      (extension) => [extension, follow({ from: parsed, extension })] as const,
    )
    open.pop()
    const twin = packs.find((each) => each.pack.id === pack.id)
    if (twin) {
      reportTwin(twin, parsed, by)
      return undefined
    }
    const found = followed.flatMap(([{ take }, below]) => (below ? [{ take, below }] : []))
    const ordered = {
      ...parsed,
      extended: found.map(({ take, below }) => ({ id: below.pack.id, take })),
      reach: [...new Set([...found.flatMap(({ below }) => below.reach), parsed])],
      isReachWhole: pack.areExtensionsWhole && followed.every(([, below]) => below?.isReachWhole),
    }
    packs.push(ordered)
    return ordered
  }

  function follow(by: Extender): OrderedPack | undefined {
    const { from, extension } = by
    const { report } = from.packFile
    const path = placeOf(extension)
    const given = from.source.extended ?? {}
    const looked = own(given, extension.pack)
    const isThere = looked !== undefined && !('missing' in looked)
    const target = isThere ? looked : (sources.find(({ name }) => name === extension.pack) ?? looked)
    if (!target || 'missing' in target) {
      const known = [...Object.keys(given), ...sources.map(({ name }) => name)]
      reportMissing(target ?? notGiven(extension.pack, known), path, report)
      return undefined
    }
    const start = open.findIndex((each) => isSame(each, target, true))
    if (start >= 0) {
      const circle = [...open.slice(start), target].map(({ dir }) => dir)
      report('extends-circle', path, `these packs extend one another: ${circle.join(' → ')}`, {
        hint: 'remove one of the references',
      })
      return undefined
    }
    const found = visit(target, by)
    if (found) checkVersion(found, by)
    return found
  }

  function reportMissing(
    { code = 'unknown-pack', missing, hint }: NotFound,
    path: Path,
    report: Report,
  ): void {
    // Once is enough, however many there are.
    if (code === 'too-many-packs' && isFull) return
    isFull ||= code === 'too-many-packs'
    report(code, path, missing, { hint })
  }

  const asked = new Map<string, readonly string[] | 'all'>()
  for (const source of sources) {
    const found = visit(source)
    if (!found) continue
    const before = asked.get(found.pack.id) ?? []
    const isWhole = before === 'all' || !source.only
    asked.set(found.pack.id, isWhole ? 'all' : [...before, ...(source.only ?? [])])
  }
  return { packs, asked }
}

function placeOf({ index }: Extension): Path {
  return ['extends', index, 'pack']
}

function notGiven(name: string, known: readonly string[]): NotFound {
  const hint = didYouMean(name, known) ?? 'give it together with this one'
  return { missing: `no pack called ${quote(name)} was given`, hint }
}

/** Two packs of one name that are not the same one; whoever extends the second can mend that. */
function reportTwin(
  twin: ParsedPack,
  { source, pack, packFile }: ParsedPack,
  by: Extender | undefined,
): void {
  const message = `there are two packs called ${quote(pack.id)}`
  if (!by) packFile.report('pack-twice', ['pack'], message, { hint: 'rename one' })
  else {
    const places = `one in ${twin.source.dir}, one in ${source.dir}`
    by.from.packFile.report('pack-twice', placeOf(by.extension), `${message}: ${places}`, {
      hint: 'extend the same one everywhere, or rename one',
    })
  }
}

function checkVersion({ pack: { id, version } }: ParsedPack, { from, extension }: Extender): void {
  const { index, version: range } = extension
  const { report } = from.packFile
  const path = ['extends', index, 'version']
  if (range === undefined || !checkRange(range, path, report) || isWithin(version, range)) return
  report('wrong-version', path, `${quote(id)} is there in version ${version}, not ${range}`, {
    hint: `write a range that takes ${version}, or install another version`,
  })
}

/** Whether two sources hold the same pack. A copy of a folder is another pack, but a package may be installed twice. */
function isSame(a: PackSource, b: PackSource, isExtended: boolean): boolean {
  if (a === b) return true
  return (
    (isExtended || a.dir === b.dir) && Object.hasOwn(a.files, 'pack.yaml') && hasSameTexts(a.files, b.files)
  )
}

function hasSameTexts(a: Files, b: Files): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => own(b, path) === a[path])
}
