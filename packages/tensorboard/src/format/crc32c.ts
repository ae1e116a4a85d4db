/** The Castagnoli polynomial, bit-reflected. */
const polynomial = 0x82f63b78

/** `tables[k][b]` is the checksum of byte b followed by k zero bytes, so that eight bytes take eight look-ups at once. */
const tables = buildTables()

/** The CRC-32C (Castagnoli) of the bytes, or of those from `start` to `end`, as an unsigned 32-bit number. */
export function crc32c(bytes: Uint8Array, start = 0, end: number = bytes.length): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables
  let crc = ~0
  let at = start
  for (const last = end - 7; at < last; at += 8) {
    crc =
      look(t7, bytes, at, crc) ^
      look(t6, bytes, at + 1, crc >>> 8) ^
      look(t5, bytes, at + 2, crc >>> 16) ^
      look(t4, bytes, at + 3, crc >>> 24) ^
      look(t3, bytes, at + 4, 0) ^
      look(t2, bytes, at + 5, 0) ^
      look(t1, bytes, at + 6, 0) ^
      look(t0, bytes, at + 7, 0)
  }
  for (; at < end; at++) crc = look(t0, bytes, at, crc) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** The checksum as event files store it: rotated and shifted, so that a checksum of data which holds checksums stays strong. */
export function maskedCrc32c(bytes: Uint8Array, start = 0, end: number = bytes.length): number {
  const crc = crc32c(bytes, start, end)
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}

// Indices stay inside the arrays by construction; the casts tell the compiler so without a check per byte.
function look(table: Uint32Array, bytes: Uint8Array, at: number, crc: number): number {
  return table[((bytes[at] as number) ^ crc) & 0xff] as number
}

type Tables = [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
]

function buildTables(): Tables {
  const built = Array.from({ length: 8 }, () => new Uint32Array(256)) as Tables
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
    built[0][byte] = crc
  }
  for (let byte = 0; byte < 256; byte++) {
    let crc = built[0][byte] as number
    for (const table of built.slice(1)) {
      crc = (crc >>> 8) ^ (built[0][crc & 0xff] as number)
      table[byte] = crc
    }
  }
  return built
}
