import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'

/** A text, or the first place in a file that keeps it from being one. */
export type ReadText =
  | { readonly text: string }
  | { readonly message: string; readonly line: number; readonly column: number }

/**
 * Reads a file as UTF-8. What Windows' editors call Unicode or ANSI is told with the first character that is not; read as if it
 * were UTF-8, it would come out as other letters.
 */
export function readText(file: string): ReadText {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  // UTF-16 may well be sound UTF-8, but full of the character 0.
  if (isUtf16(bytes)) return { message: 'this file is saved as UTF-16, not as UTF-8', line: 1, column: 1 }
  if (isUtf8(bytes)) return { text }
  const before = text.slice(0, text.indexOf('\ufffd')).split('\n')
  return {
    message: 'this character is not saved as UTF-8',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  }
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  )
}
