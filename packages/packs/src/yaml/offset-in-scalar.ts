import type { Scalar } from 'yaml'

/**
 * Where the character at an offset of a scalar's value stands in the source text.
 *
 * Folding and indentation change white space alone, so both texts are walked side by side and white space is matched
 * loosely; after an escape sequence the place is approximate.
 */
export function offsetInScalar(scalar: Scalar, text: string, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0]
  const value = String(scalar.value)
  let at = start + openingLength(scalar, text, start)
  for (let index = 0; index < Math.min(offset, value.length) && at < end; index++) {
    if (isSpace(value[index])) {
      while (at < end && isSpace(text[at])) at++
      while (isSpace(value[index + 1]) && index + 1 < offset) index++
    } else {
      while (at < end && isSpace(text[at])) at++
      at++
    }
  }
  while (at < end && isSpace(text[at]) && !isSpace(value[offset])) at++
  return Math.min(at, end)
}

function openingLength(scalar: Scalar, text: string, start: number): number {
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE') return 1
  if (scalar.type !== 'BLOCK_FOLDED' && scalar.type !== 'BLOCK_LITERAL') return 0
  const newline = text.indexOf('\n', start)
  return newline < 0 ? 0 : newline + 1 - start
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}
