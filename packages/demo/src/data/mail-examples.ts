import type { Examples } from '../scenario.ts'
import type { Tf } from '../tf.ts'
import { bagOfWords } from './bag-of-words.ts'
import type { Mail } from './mails.ts'

/**
 * Mails as tensors: for each of the `words` commonest words of the training mails whether it occurs, and 1 for spam.
 * The first mails train, the last `validation` validate.
 */
export function mailExamples(
  tf: Tf,
  mails: readonly Mail[],
  options: { readonly words: number; readonly validation: number },
): { readonly training: Examples; readonly validation: Examples } {
  const split = mails.length - options.validation
  const rows = bagOfWords(
    mails.map(({ text }) => text),
    { size: options.words, known: split },
  )
  const part = (from: number, to: number): Examples => ({
    x: tf.tensor2d(toFloat32(rows.slice(from, to)), [to - from, rows[0]?.length ?? 0]),
    y: tf.tensor2d(mails.slice(from, to).map(({ spam }) => [spam ? 1 : 0])),
  })
  return { training: part(0, split), validation: part(split, mails.length) }
}

function toFloat32(rows: readonly Float32Array[]): Float32Array {
  const width = rows[0]?.length ?? 0
  const all = new Float32Array(rows.length * width)
  for (const [i, row] of rows.entries()) all.set(row, i * width)
  return all
}
