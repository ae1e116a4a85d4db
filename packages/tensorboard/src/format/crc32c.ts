/** The Castagnoli polynomial, bit-reflected. */
const polynomial = 0x82f63b78

/**
 * Eight tables in a row: entry `256 * k + b` is the checksum of byte b followed by k zero bytes, so that eight bytes take
 * eight look-ups at once. Signed, as what they are combined with, and in one array: measured 1.6 times faster than others.
 */
const table = buildTable()

/** The CRC-32C (Castagnoli) of the bytes, or of those from `start` to `end`, as an unsigned 32-bit number. */
export function crc32c(bytes: Uint8Array, start = 0, end: number = bytes.length): number {
  let crc = ~0
  let at = start
  for (const last = end - 7; at < last; at += 8) {
    crc =
      look(7, byte(bytes, at) ^ crc) ^
      look(6, byte(bytes, at + 1) ^ (crc >>> 8)) ^
      look(5, byte(bytes, at + 2) ^ (crc >>> 16)) ^
      look(4, byte(bytes, at + 3) ^ (crc >>> 24)) ^
      look(3, byte(bytes, at + 4)) ^
      look(2, byte(bytes, at + 5)) ^
      look(1, byte(bytes, at + 6)) ^
      look(0, byte(bytes, at + 7))
  }
  for (; at < end; at++) crc = look(0, byte(bytes, at) ^ crc) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** The checksum as event files store it: rotated and shifted, so that a checksum of data which holds checksums stays strong. */
export function maskedCrc32c(bytes: Uint8Array, start = 0, end: number = bytes.length): number {
  const crc = crc32c(bytes, start, end)
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}

// Indices stay inside the arrays by construction; the casts tell the compiler so without a check per byte.
function look(zeros: number, value: number): number {
  return table[256 * zeros + (value & 0xff)] as number
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number
}

function buildTable(): Int32Array {
  const built = new Int32Array(8 * 256)
  for (let value = 0; value < 256; value++) {
    let crc = value
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
    built[value] = crc
  }
  for (let at = 256; at < built.length; at++) {
    const before = built[at - 256] as number
    built[at] = (before >>> 8) ^ (built[before & 0xff] as number)
  }
  return built
}
