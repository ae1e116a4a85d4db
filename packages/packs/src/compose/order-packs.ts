import { satisfies, validRange } from 'semver'
import type { ParsedPack } from '../pack/parse-source.ts'
import type { Extension } from '../pack/read-pack-file.ts'
import type { PackSource } from '../pack-source.ts'
import { own } from '../plain.ts'
import { quote } from '../text/quote.ts'

const mostPacks = 50

/** A pack, and which of its rules are wanted. */
export interface OrderedPack extends ParsedPack {
  /** Whether it was asked for itself, and not just brought along. */
  readonly isAsked: boolean
  /** What those that extend it take of it. */
  readonly takes: ReadonlySet<Extension['take']>
  /** The packs that it extends, near and far, and itself. */
  readonly reach: readonly ParsedPack[]
}

/**
 * Puts packs in order: what is extended stands before what extends it, and nothing twice. A pack that is missing, of
 * another version than wanted, or extends itself is reported where it is named.
 */
export function orderPacks(
  sources: readonly PackSource[],
  parse: (source: PackSource) => ParsedPack,
): readonly OrderedPack[] {
  const ordered = new Map<PackSource, OrderedPack & { takes: Set<Extension['take']>; isAsked: boolean }>()
  const byId = new Map<string, PackSource>()

  function visit(
    source: PackSource,
    take: Extension['take'] | undefined,
    trail: readonly PackSource[],
  ): OrderedPack | undefined {
    const known = ordered.get(source)
    if (known) {
      ask(known)
      return known
    }
    const parsed = parse(source)
    if (ordered.size + trail.length >= mostPacks) {
      parsed.packFile.report('too-many-packs', [], `there are more than ${mostPacks} packs`)
      return undefined
    }
    const extended = parsed.pack.extends.flatMap((extension) => {
      const found = follow(parsed, extension, [...trail, source])
      return found ? [found] : []
    })
    if (byId.has(parsed.pack.id)) {
      parsed.packFile.report('pack-twice', ['pack'], `there are two packs called ${quote(parsed.pack.id)}`, {
        hint: 'rename one',
      })
      return undefined
    }
    byId.set(parsed.pack.id, source)
    const reach = [...new Set([...extended.flatMap((pack) => pack.reach), parsed])]
    const pack = { ...parsed, isAsked: false, takes: new Set<Extension['take']>(), reach }
    ask(pack)
    ordered.set(source, pack)
    return pack

    function ask(pack: { takes: Set<Extension['take']>; isAsked: boolean }): void {
      if (take === undefined) pack.isAsked = true
      else pack.takes.add(take)
    }
  }

  function follow(
    { packFile, source }: ParsedPack,
    { index, pack: name, version, take }: Extension,
    trail: readonly PackSource[],
  ): OrderedPack | undefined {
    const path = ['extends', index, 'pack']
    const target = own(source.extended ?? {}, name)
    if (!target || 'missing' in target) {
      packFile.report('unknown-pack', path, target?.missing ?? `no pack called ${quote(name)} was given`, {
        hint: target?.hint ?? 'give it together with this one',
      })
      return undefined
    }
    if (trail.includes(target)) {
      const circle = [...trail.slice(trail.indexOf(target)), target].map(({ dir }) => dir)
      packFile.report('extends-circle', path, `these packs extend one another: ${circle.join(' → ')}`, {
        hint: 'remove one of the references',
      })
      return undefined
    }
    const found = visit(target, take, trail)
    if (found && version !== undefined) checkVersion(packFile, index, version, found)
    return found
  }

  for (const source of sources) visit(source, undefined, [])
  return [...ordered.values()]
}

function checkVersion(
  packFile: ParsedPack['packFile'],
  index: number,
  range: string,
  { pack: { id, version } }: OrderedPack,
): void {
  const path = ['extends', index, 'version']
  if (validRange(range) === null) {
    packFile.report('bad-version', path, `${quote(range)} is not a range of versions`, {
      hint: 'write "^1.0.0"',
    })
  } else if (!satisfies(version, range, { includePrerelease: true })) {
    packFile.report('wrong-version', path, `${quote(id)} is there in version ${version}, not ${range}`, {
      hint: `write a range that takes ${version}, or install another version`,
    })
  }
}
