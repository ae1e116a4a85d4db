/** A tag of a file. */
export interface KnownTag {
  readonly name: string
  /** Its name as it stands in the file. */
  readonly bytes: Uint8Array
  /** What shows it, as its first value says; the later ones need not. */
  plugin: string | undefined
}

/**
 * The tags of a file by the bytes of their names, so that a name that comes with each of a million values is decoded
 * once.
 */
export class TagTable {
  readonly #byHash = new Map<number, KnownTag[]>()
  #size = 0

  /** How many there are. */
  get size(): number {
    return this.#size
  }

  /** The tag whose name stands in the bytes from `start` to `end`. */
  find(bytes: Uint8Array, start: number, end: number): KnownTag | undefined {
    const alike = this.#byHash.get(hashOf(bytes, start, end))
    if (alike) for (const tag of alike) if (isSame(tag.bytes, bytes, start, end)) return tag
    return undefined
  }

  add(name: string, bytes: Uint8Array): KnownTag {
    const tag: KnownTag = { name, bytes, plugin: undefined }
    const hash = hashOf(bytes, 0, bytes.length)
    const alike = this.#byHash.get(hash)
    if (alike) alike.push(tag)
    else this.#byHash.set(hash, [tag])
    this.#size++
    return tag
  }
}

/** The FNV-1a hash of some bytes (Fowler, Noll and Vo 1991). */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash
}

function isSame(one: Uint8Array, other: Uint8Array, start: number, end: number): boolean {
  if (one.length !== end - start) return false
  for (let at = start; at < end; at++) if (one[at - start] !== other[at]) return false
  return true
}
