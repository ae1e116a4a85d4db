/** How many numbers an entry has: whose it is, its step, its value. */
const width = 3
const entriesInChunk = 8192

/** Numbers in the order in which they came, packed, and given once: there may be millions of them. */
export class NumberQueue {
  /** Chunks that are full, and the one that is being filled. Nothing is copied when there are more. */
  #full: Float64Array[] = []
  #chunk = new Float64Array()
  #at = 0

  get size(): number {
    return this.#full.length * entriesInChunk + this.#at / width
  }

  add(owner: number, step: number, value: number): void {
    if (this.#at === this.#chunk.length) this.#makeRoom()
    const at = this.#at
    this.#chunk[at] = owner
    this.#chunk[at + 1] = step
    this.#chunk[at + 2] = value
    this.#at = at + width
  }

  /** Gives every entry in turn, and forgets them. */
  drain(take: (owner: number, step: number, value: number) => void): void {
    const chunks = [...this.#full, this.#chunk.subarray(0, this.#at)]
    this.#full = []
    this.#chunk = new Float64Array()
    this.#at = 0
    for (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += width)
        take(chunk[at] as number, chunk[at + 1] as number, chunk[at + 2] as number)
  }

  /** A short queue needs little room: a process may follow a thousand runs. */
  #makeRoom(): void {
    if (this.#at === width * entriesInChunk) {
      this.#full.push(this.#chunk)
      this.#chunk = new Float64Array(width * entriesInChunk)
      this.#at = 0
      return
    }
    const larger = new Float64Array(width * Math.min(entriesInChunk, Math.max(64, (2 * this.#at) / width)))
    larger.set(this.#chunk)
    this.#chunk = larger
  }
}
