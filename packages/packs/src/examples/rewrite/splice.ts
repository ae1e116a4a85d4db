/** A stretch of a text, from one offset to another, and what is to stand there instead. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Makes splices in a text, none of which may overlap; all else stays as it is, to the byte. */
export function splice(text: string, splices: readonly Splice[]): string {
  return splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, text: piece }) => whole.slice(0, from) + piece + whole.slice(to), text)
}
