import { ftruncateSync, writeSync } from 'node:fs'

/**
 * Gives a function that appends to an open file, all of the bytes or none: when the disk fills up in the middle, the
 * part that was written is taken back, since half a record would hide everything behind it.
 */
export function appendWhole(descriptor: number): (bytes: Uint8Array) => void {
  let size = 0
  return (bytes) => {
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written)
    } catch (error) {
      takeBack(descriptor, size)
      throw error
    }
    size += written
  }
}

function takeBack(descriptor: number, size: number): void {
  try {
    ftruncateSync(descriptor, size)
  } catch {
    // The write's own error says more.
  }
}
