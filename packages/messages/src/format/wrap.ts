import { breaksAnywhere, displayWidth } from './display-width.ts'

/**
 * Breaks a text into lines of at most `columns` columns: at spaces, between characters of scripts without spaces, and,
 * where a word alone is too long, inside it. Wide characters count as two columns. Gives one empty line for a blank text.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const width = Math.max(columns, 2)
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(/[ \n\t]+/).flatMap(piecesOf)) {
    const joined = line === '' || piece.glued ? line + piece.text : `${line} ${piece.text}`
    if (displayWidth(joined) <= width) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const parts = chop(piece.text, width)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line]
}

/** A part of a text that stays on one line where it can; a glued one follows the last without a space. */
interface Piece {
  readonly text: string
  readonly glued: boolean
}

// These may not start a line, and those may not end one.
const closing =
  /[\p{Pe}\p{Pf}、。，．！？：；・ー…—,.!?:;%％々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u
const opening = /[\p{Ps}\p{Pi}]$/u

function piecesOf(word: string): readonly Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let breakable = false
  for (const char of word) {
    const wide = breaksAnywhere(char)
    if (text !== '' && (wide || breakable) && !closing.test(char) && !opening.test(text)) {
      pieces.push({ text, glued: pieces.length > 0 })
      text = ''
    }
    text += char
    breakable = wide
  }
  if (text !== '') pieces.push({ text, glued: pieces.length > 0 })
  return pieces
}

function chop(word: string, width: number): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const char of word) {
    if (displayWidth(part + char) > width) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  return [...parts, part]
}
