import { maskedCrc32c } from './crc32c.ts'

/** What a record adds to its data: a length of 8 bytes, and two checksums of 4. */
export const recordOverhead = 16

/**
 * Frames data as one record of an event file (the TFRecord format): length, checksum of the length, data, checksum of
 * the data, all little-endian.
 */
export function frameRecord(data: Uint8Array): Uint8Array {
  const record = new Uint8Array(data.length + recordOverhead)
  const view = new DataView(record.buffer)
  view.setBigUint64(0, BigInt(data.length), true)
  view.setUint32(8, maskedCrc32c(record.subarray(0, 8)), true)
  record.set(data, 12)
  view.setUint32(12 + data.length, maskedCrc32c(data), true)
  return record
}
