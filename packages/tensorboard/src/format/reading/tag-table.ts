/** A tag of a file. */
export interface KnownTag {
  readonly name: string
  /** Its name as it stands in the file. */
  readonly bytes: Uint8Array
  /** What shows it, as its first value says; the later ones need not. */
  plugin: string | undefined
  /** The tag that came after it last. */
  next: KnownTag | undefined
}

/**
 * The tags of a file by the bytes of their names, so that a name that comes with each of a million values is decoded
 * once. A training logs its tags in the same order again and again, so the one that came next last time is tried first.
 */
export class TagTable {
  readonly #byHash = new Map<number, KnownTag[]>()
  #newest: KnownTag | undefined
  #size = 0

  /** How many there are. */
  get size(): number {
    return this.#size
  }

  /** The tag whose name stands in the bytes from `start` to `end`. */
  find(bytes: Uint8Array, start: number, end: number): KnownTag | undefined {
    const expected = this.#newest?.next
    if (expected && isSame(expected.bytes, bytes, start, end)) {
      this.#newest = expected
      return expected
    }
    const found = this.#byHash
      .get(hashOf(bytes, start, end))
      ?.find((tag) => isSame(tag.bytes, bytes, start, end))
    if (found) this.#follow(found)
    return found
  }

  add(name: string, bytes: Uint8Array): KnownTag {
    const tag: KnownTag = { name, bytes, plugin: undefined, next: undefined }
    const hash = hashOf(bytes, 0, bytes.length)
    const alike = this.#byHash.get(hash)
    if (alike) alike.push(tag)
    else this.#byHash.set(hash, [tag])
    this.#size++
    this.#follow(tag)
    return tag
  }

  #follow(tag: KnownTag): void {
    if (this.#newest) this.#newest.next = tag
    this.#newest = tag
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
