import type { TagTable } from '../../packages/tensorboard/src/format/reading/tag-table.ts'

type Take = (tag: string, step: number, value: number, wallTime: number) => void

/**
 * Reads the numbers of an event with nothing but the bytes: what could be won by doing without a library for the wire
 * format. It knows only scalars, and checks next to nothing.
 */
export class HandDecoder {
  #bytes: Uint8Array = new Uint8Array()
  #view: DataView = new DataView(new ArrayBuffer(0))
  #at = 0
  readonly #tags: TagTable
  readonly #take: Take

  constructor(tags: TagTable, take: Take) {
    this.#tags = tags
    this.#take = take
  }

  decode(bytes: Uint8Array, start: number, end: number): void {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
    this.#at = start
    let step = 0
    let wallTime = 0
    while (this.#at < end) {
      const key = this.#varint()
      if (key === 9) wallTime = this.#double()
      else if (key === 16) step = this.#varint()
      else if (key === 42) this.#summary(this.#varint() + this.#at, step, wallTime)
      else this.#skip(key)
    }
  }

  #summary(end: number, step: number, wallTime: number): void {
    while (this.#at < end) {
      const key = this.#varint()
      if (key !== 10) this.#skip(key)
      else this.#value(this.#varint() + this.#at, step, wallTime)
    }
  }

  #value(end: number, step: number, wallTime: number): void {
    let tag = ''
    let value: number | undefined
    while (this.#at < end) {
      const key = this.#varint()
      if (key === 10) tag = this.#tag()
      else if (key === 21) value = this.#float()
      else if (key === 66) value = this.#tensor(this.#varint() + this.#at)
      else this.#skip(key)
    }
    if (value !== undefined) this.#take(tag, step, value, wallTime)
  }

  #tensor(end: number): number | undefined {
    let value: number | undefined
    while (this.#at < end) {
      const key = this.#varint()
      if (key === 34 && this.#varint() === 4) value = this.#float()
      else this.#skip(key)
    }
    return value
  }

  #tag(): string {
    const end = this.#varint() + this.#at
    const start = this.#at
    this.#at = end
    const known = this.#tags.find(this.#bytes, start, end)
    if (known) return known.name
    const name = this.#bytes.slice(start, end)
    return this.#tags.add(new TextDecoder().decode(name), name).name
  }

  #varint(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.#bytes[this.#at++] as number
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
  }

  #float(): number {
    this.#at += 4
    return this.#view.getFloat32(this.#at - 4, true)
  }

  #double(): number {
    this.#at += 8
    return this.#view.getFloat64(this.#at - 8, true)
  }

  #skip(key: number): void {
    const type = key & 7
    if (type === 0) this.#varint()
    else if (type === 1) this.#at += 8
    else if (type === 2) this.#at = this.#varint() + this.#at
    else this.#at += 4
  }
}
