/** Thrown where the quick reader meets what it does not know; the text may be sound all the same. */
export class GiveUp extends Error {}

/** Ends the quick reading. */
export function giveUp(): never {
  throw new GiveUp('not plain enough')
}

/** A place in a text, and how deep in the document it is. */
export class Cursor {
  readonly text: string
  at = 0
  depth = 0
  #values = 0

  constructor(text: string) {
    this.text = text
  }

  /** Counts a value. So many are left to the full parser, which has a limit. */
  count(): void {
    if (++this.#values > mostValues) giveUp()
  }

  /** The character here; the empty text at the end. */
  get next(): string {
    return this.text.charAt(this.at)
  }

  /** Whether a character is here that ends a word: a space, the end of the line, the end of the text. */
  get isAtGap(): boolean {
    const code = this.text.charCodeAt(this.at)
    return code === space || code === newline || Number.isNaN(code)
  }

  /** Steps over spaces, and gives how many there were. */
  skipSpaces(): number {
    const from = this.at
    while (this.text.charCodeAt(this.at) === space) this.at++
    return this.at - from
  }

  /** Steps over what may follow a value on its line: spaces and a comment. Gives up on anything else. */
  endLine(): void {
    this.skipSpaces()
    this.#skipComment()
    if (this.next === '\n') this.at++
    else if (this.at < this.text.length) giveUp()
  }

  /** From the start of a line, steps over empty lines and comments to the next content, and gives its column from 0; -1 at the end. */
  nextContent(): number {
    for (;;) {
      const column = this.skipSpaces()
      this.#skipComment()
      if (this.next === '\n') this.at++
      else return this.at < this.text.length ? column : -1
    }
  }

  /** Inside brackets, steps over spaces, line ends and comments. What comes on a new line must stand right of `indent`. */
  skipGap(indent: number): void {
    this.skipSpaces()
    this.#skipComment()
    if (this.next !== '\n') return
    this.at++
    if (this.nextContent() <= indent) giveUp()
  }

  /** A # begins a comment at the start of a line, and after a space. */
  #skipComment(): void {
    if (this.next !== '#') return
    const before = this.text.charCodeAt(this.at - 1)
    if (before !== space && before !== newline && this.at > 0) return
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }
}

const mostValues = 10_000
const space = 32
const newline = 10
