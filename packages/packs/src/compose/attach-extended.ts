import { readExtensions } from '../pack/read-pack-file.ts'
import type { NotFound, PackSource } from '../pack-source.ts'
import { isPlain } from '../plain.ts'
import { readYaml } from '../yaml/yaml-file.ts'
import { mostPacks, tooMany } from './order-packs.ts'

const mostFiles = 5_000

/**
 * Finds the pack that another one names in `extends`. It gives the same object for the same pack, so that circles can
 * be told.
 */
export type FindExtended = (name: string, from: PackSource) => PackSource | NotFound

/** Gives packs with what they extend, and what that extends, and so on. */
export function attachExtended(sources: readonly PackSource[], find: FindExtended): readonly PackSource[] {
  const attached = new Map<PackSource, PackSource>()
  let files = 0
  const attach = (source: PackSource): PackSource => {
    const known = attached.get(source)
    if (known) return known
    // It has no prototype, so that any name is one like any other.
    const extended: Record<string, PackSource | NotFound> = Object.create(null)
    const whole = { ...source, extended }
    attached.set(source, whole)
    files += Object.keys(source.files).length
    for (const name of namesIn(source)) {
      const found =
        attached.size >= mostPacks ? tooMany : files > mostFiles ? tooManyFiles : find(name, source)
      extended[name] = 'missing' in found ? found : attach(found)
    }
    return whole
  }
  return sources.map(attach)
}

const tooManyFiles: NotFound = {
  code: 'too-many-packs',
  missing: `these packs hold more than ${mostFiles} files`,
}

/** The names in `extends`, as far as they can be made out; what is wrong there is reported when the pack is read. */
function namesIn({ files }: PackSource): readonly string[] {
  const text = Object.hasOwn(files, 'pack.yaml') ? files['pack.yaml'] : undefined
  // Most packs extend none, and need not be read twice.
  if (!text?.includes('extends')) return []
  const { value } = readYaml('pack.yaml', text, [])
  return readExtensions(isPlain(value) ? value.extends : undefined, ignore).map(({ pack }) => pack)
}

const ignore = (): void => {}
