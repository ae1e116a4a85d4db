const blockSize = 256

/**
 * Numbers in order, in blocks of bounded size, so that adding and removing one costs about the same among ten as among
 * a hundred thousand.
 */
export class SortedValues {
  readonly #blocks: number[][] = [[]]
  length = 0

  add(value: number): void {
    const index = this.#blockFor(value)
    const block = this.#blocks[index] as number[]
    block.splice(placeIn(block, value), 0, value)
    this.length++
    if (block.length > blockSize) this.#blocks.splice(index + 1, 0, block.splice(blockSize / 2))
  }

  /** Removes one occurrence of a value that is there. */
  remove(value: number): void {
    const index = this.#blockFor(value)
    const block = this.#blocks[index] as number[]
    block.splice(placeIn(block, value), 1)
    this.length--
    if (block.length === 0 && this.#blocks.length > 1) this.#blocks.splice(index, 1)
  }

  /** The value at a place, counted from 0. */
  at(place: number): number {
    let rest = place
    for (const block of this.#blocks) {
      if (rest < block.length) return block[rest] as number
      rest -= block.length
    }
    throw new RangeError(`there is no place ${place} among ${this.length} values`)
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
