const blockSize = 256

/**
 * Numbers in order, in blocks of bounded size, so that adding and removing one costs about the same among ten as among
 * a hundred thousand.
 */
export class SortedValues {
  readonly #blocks: number[][] = [[]]
  length = 0
  /** The block that was looked into last, and how many values stand before it: the next look is mostly near. */
  #near = 0
  #before = 0

  add(value: number): void {
    const index = this.#blockFor(value)
    const block = this.#blocks[index] as number[]
    block.splice(placeIn(block, value), 0, value)
    this.length++
    if (index < this.#near) this.#before++
    if (block.length > blockSize) {
      this.#blocks.splice(index + 1, 0, block.splice(blockSize / 2))
      this.#lookFromStart()
    }
  }

  /** Removes one occurrence of a value that is there. */
  remove(value: number): void {
    const index = this.#blockFor(value)
    const block = this.#blocks[index] as number[]
    block.splice(placeIn(block, value), 1)
    this.length--
    if (index < this.#near) this.#before--
    if (block.length === 0 && this.#blocks.length > 1) {
      this.#blocks.splice(index, 1)
      this.#lookFromStart()
    }
  }

  /** The value at a place, counted from 0. */
  at(place: number): number {
    if (place < 0 || place >= this.length)
      throw new RangeError(`there is no place ${place} among ${this.length} values`)
    while (place < this.#before) this.#before -= this.#lengthOf(--this.#near)
    while (place >= this.#before + this.#lengthOf(this.#near)) this.#before += this.#lengthOf(this.#near++)
    return this.#blocks[this.#near]?.[place - this.#before] as number
  }

  #lengthOf(index: number): number {
    return this.#blocks[index]?.length ?? 0
  }

  #lookFromStart(): void {
    this.#near = 0
    this.#before = 0
  }

  /** The first block whose largest value is not below the value, or the last block. */
  #blockFor(value: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const block = this.#blocks[middle] as number[]
      if ((block[block.length - 1] as number) < value) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The first place in a sorted block whose value is not below the value. */
function placeIn(block: readonly number[], value: number): number {
  let low = 0
  let high = block.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
