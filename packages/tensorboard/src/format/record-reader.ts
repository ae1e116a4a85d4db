import { maskedCrc32c } from './crc32c.ts'
import { recordOverhead } from './record.ts'

/** Something wrong in the bytes of an event file. */
export interface Damage {
  /** `length`: a record's length is not what its checksum says; what follows is searched for the next record. */
  readonly kind: 'length' | 'data'
  /** How many bytes into the file it lies. */
  readonly offset: number
  /** How many bytes were left out because of it. */
  readonly skipped: number
}

/** Takes the records out of an event file that comes in pieces, cut anywhere. */
export interface RecordReader {
  /** Gives the data of every record that is whole by now, each to be used before the next piece is pushed. */
  push(piece: Uint8Array): Generator<Uint8Array, void>
  /** Bytes of a record that is not whole yet. */
  readonly pending: number
}

const header = 12
/** A record holds a summary; TensorBoard's own limit is that of a protocol buffer, but nothing real comes near it. */
const longest = 256 * 1024 * 1024

/** A reader at the beginning of a file. Damage is told once for each place, and good records behind it are read. */
export function createRecordReader(onDamage: (damage: Damage) => void = () => {}): RecordReader {
  let rest: Uint8Array = new Uint8Array(0)
  /** Where `rest` begins in the file. */
  let base = 0
  let lostAt: number | undefined

  function found(at: number): void {
    if (lostAt === undefined) return
    onDamage({ kind: 'length', offset: lostAt, skipped: base + at - lostAt })
    lostAt = undefined
  }

  return {
    get pending() {
      return rest.length
    },
    *push(piece) {
      const bytes = rest.length === 0 ? piece : join(rest, piece)
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      let at = 0
      while (bytes.length - at >= header) {
        const length = lengthAt(bytes, view, at)
        if (length === undefined) {
          lostAt ??= base + at
          at++
          continue
        }
        found(at)
        if (bytes.length - at < length + recordOverhead) break
        const data = bytes.subarray(at + header, at + header + length)
        const isSound = view.getUint32(at + header + length, true) === maskedCrc32c(data)
        if (isSound) yield data
        else onDamage({ kind: 'data', offset: base + at, skipped: length + recordOverhead })
        at += length + recordOverhead
      }
      rest = bytes.slice(at)
      base += at
    },
  }
}

/** The length of the record that begins here, if one does. */
function lengthAt(bytes: Uint8Array, view: DataView, at: number): number | undefined {
  const length = view.getUint32(at, true)
  // Most places where no record begins are told by this alone.
  if (length > longest || view.getUint32(at + 4, true) !== 0) return undefined
  return view.getUint32(at + 8, true) === maskedCrc32c(bytes.subarray(at, at + 8)) ? length : undefined
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
