import { maskedCrc32c } from '../crc32c.ts'
import type { DamageCode } from './event-file-problem.ts'

/** What is told of the records of a file. */
export interface RecordVisitor {
  /** The data of a sound record: the bytes from `start` to `end`, which are lent for this call only. */
  record(bytes: Uint8Array, start: number, end: number, byte: number): void
  /** Something that is no sound record begins at a byte of the file. */
  damage(code: DamageCode, byte: number): void
}

const headerLength = 12
const footerLength = 4
/** Larger records are passed over unread, so that a file cannot make its reader hold more. */
const largestRecord = 64 * 2 ** 20

const nothing = new Uint8Array()

/**
 * Finds the records of an event file in pieces of its bytes, however they are cut. It holds no more than the record that is
 * not complete yet.
 *
 * Behind what is damaged, the next record is looked for byte by byte: a length whose checksum fits stands there by chance
 * once in four thousand million places.
 */
export class RecordSplitter {
  readonly #visitor: RecordVisitor
  /** Bytes that have come and are not read yet, in pieces. */
  #held: Uint8Array[] = []
  #heldLength = 0
  /** How many bytes must be there before it is worth another look. */
  #needed = headerLength
  /** Where in the file the held bytes begin. */
  #byte = 0
  /** How many bytes are still to be passed over. */
  #toSkip = 0
  #isLost = false

  constructor(visitor: RecordVisitor) {
    this.#visitor = visitor
  }

  /** Takes the next bytes of the file. They may be overwritten as soon as this returns. */
  push(piece: Uint8Array): void {
    let rest = piece
    while (this.#heldLength > 0 && rest.length > 0) {
      // Only as much is copied as completes what is held; where that may take many tries, all of it.
      const missing = this.#isLost ? rest.length : this.#needed - this.#heldLength
      this.#hold(copied(rest.subarray(0, missing)))
      rest = rest.subarray(missing)
      if (this.#heldLength < this.#needed) return
      const bytes = joined(this.#held)
      this.#held = []
      this.#heldLength = 0
      this.#take(bytes)
    }
    if (rest.length > 0) this.#take(rest)
  }

  /** The file has ended: tells where it breaks off within a record. */
  end(): void {
    if (this.#isLost || this.#heldLength + this.#toSkip === 0) return
    this.#visitor.damage('truncated', this.#byte)
    if (this.#heldLength < headerLength) return
    // Where bytes are missing from the record instead, others stand in what it holds.
    this.#isLost = true
    this.#byte += headerLength
    this.#read(joined(this.#held).subarray(headerLength))
  }

  /** Reads what is complete and holds the rest. */
  #take(bytes: Uint8Array): void {
    const read = this.#read(bytes)
    this.#byte += read
    if (read < bytes.length) this.#hold(copied(bytes.subarray(read)))
  }

  #hold(piece: Uint8Array): void {
    this.#held.push(piece)
    this.#heldLength += piece.length
  }

  /** Reads what is complete and gives how many bytes that was. */
  #read(bytes: Uint8Array): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = 0
    for (;;) {
      if (this.#toSkip > 0) {
        const skipped = Math.min(this.#toSkip, bytes.length - at)
        this.#toSkip -= skipped
        at += skipped
      }
      if (this.#isLost) at = this.#findHeader(bytes, view, at)
      this.#needed = headerLength
      if (bytes.length - at < headerLength) return at
      if (!isHeader(bytes, view, at)) {
        this.#visitor.damage('bad-header', this.#byte + at)
        this.#isLost = true
        at++
        continue
      }
      const length = view.getUint32(at, true)
      const next = at + headerLength + length + footerLength
      if (length > largestRecord || view.getUint32(at + 4, true) > 0) {
        this.#visitor.damage('too-large', this.#byte + at)
        this.#toSkip = Number(view.getBigUint64(at, true)) + footerLength
        at += headerLength
        continue
      }
      if (next > bytes.length) {
        this.#needed = next - at
        return at
      }
      const [start, end] = [at + headerLength, next - footerLength]
      if (view.getUint32(end, true) === maskedCrc32c(bytes, start, end)) {
        this.#visitor.record(bytes, start, end, this.#byte + at)
        at = next
      } else {
        this.#visitor.damage('bad-data', this.#byte + at)
        // Bytes may be missing, or have been put in: the next record may begin within what seems to be this one.
        this.#isLost = true
        at = start
      }
    }
  }

  /** The next place at which a record seems to begin; where there is none, the first that is yet too short to tell. */
  #findHeader(bytes: Uint8Array, view: DataView, from: number): number {
    for (let at = from; at + headerLength <= bytes.length; at++) {
      // Most places are out at the upper half of the length, at no cost.
      if (view.getUint32(at + 4, true) !== 0 || view.getUint32(at, true) > largestRecord) continue
      if (!isHeader(bytes, view, at)) continue
      this.#isLost = false
      return at
    }
    return Math.max(from, bytes.length - headerLength + 1)
  }
}

/** Checksums of the headers of short records by their lengths, 0 where it is not known yet: nearly all are alike. */
const headerSums = new Uint32Array(1024)

function isHeader(bytes: Uint8Array, view: DataView, at: number): boolean {
  const sum = view.getUint32(at + 8, true)
  const length = view.getUint32(at, true)
  if (length >= headerSums.length || view.getUint32(at + 4, true) > 0)
    return sum === maskedCrc32c(bytes, at, at + 8)
  headerSums[length] ||= maskedCrc32c(bytes, at, at + 8)
  return sum === headerSums[length]
}

/** (`slice` of a Node Buffer would not copy.) */
function copied(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first = nothing] = pieces
  if (pieces.length <= 1) return first
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
