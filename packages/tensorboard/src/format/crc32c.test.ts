import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32c, maskedCrc32c } from './crc32c.ts'

const utf8 = new TextEncoder()

test.each([
  ['no bytes', new Uint8Array(), 0],
  ['the digits 1 to 9', utf8.encode('123456789'), 0xe3069283],
  ['32 zeros (RFC 3720)', new Uint8Array(32), 0x8a9136aa],
  ['32 ones (RFC 3720)', new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ['0 to 31 (RFC 3720)', Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
])('the checksum of %s', (_, bytes, expected) => {
  expect(crc32c(bytes)).toBe(expected)
})

test('the masked checksum of a known text', () => {
  expect(maskedCrc32c(utf8.encode('\x1a\x11CRC test, one two'))).toBe(0x5794d08a)
})

test('is what working bit by bit gives, for any bytes at any offset', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(8), (bytes, skip) => {
      expect(crc32c(bytes.subarray(skip))).toBe(bitByBit(bytes.slice(skip)))
    }),
  )
})

function bitByBit(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  }
  return ~crc >>> 0
}
