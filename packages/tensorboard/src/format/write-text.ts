import type { PbfWriter } from 'pbf'

/**
 * Writes a string field as UTF-8. Used instead of pbf's own `writeStringField`, which (in 5.1) writes another character for
 * those beyond U+1FFFF, such as rare Chinese ones. Half a surrogate pair becomes the replacement character.
 */
export function writeText(field: number, text: string, out: PbfWriter): void {
  out.writeBytesField(field, encodeUtf8(text))
}

function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number
    if (code < 0x80) bytes[at++] = code
    else {
      if (code > 0xffff) i++
      at = encodeLong(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code, bytes, at)
    }
  }
  return bytes.subarray(0, at)
}

/** Writes a character of two bytes or more and gives the place behind it. */
function encodeLong(code: number, bytes: Uint8Array, start: number): number {
  let at = start
  if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
  else {
    if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12)
    else {
      bytes[at++] = 0xf0 | (code >> 18)
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
    }
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
  }
  bytes[at++] = 0x80 | (code & 0x3f)
  return at
}
