/** A line without its line end; `tooLong` where it was longer than is read, and its text was let go. */
export interface Line {
  readonly number: number
  readonly text: string
  readonly tooLong?: true
}

const longest = 1024 * 1024

/** Cuts a text that comes in pieces into lines. It holds no more than the line that is not complete yet, up to 1 MiB. */
export class LineSplitter {
  #number = 1
  #pending = ''
  #tooLong = false

  /** Takes a piece and gives the lines that it completes. */
  push(piece: string): readonly Line[] {
    const lines: Line[] = []
    let from = 0
    for (let to = piece.indexOf('\n'); to >= 0; to = piece.indexOf('\n', from)) {
      this.#append(piece.slice(from, to))
      lines.push(this.#take())
      from = to + 1
    }
    this.#append(piece.slice(from))
    return lines
  }

  /** The last line, where it has no line end; `undefined` where nothing is left. */
  rest(): Line | undefined {
    return this.#pending === '' && !this.#tooLong ? undefined : this.#take()
  }

  #append(text: string): void {
    if (this.#tooLong) return
    this.#pending += text
    if (this.#pending.length <= longest) return
    this.#pending = ''
    this.#tooLong = true
  }

  #take(): Line {
    const number = this.#number++
    const text = this.#pending.endsWith('\r') ? this.#pending.slice(0, -1) : this.#pending
    const line: Line = this.#tooLong ? { number, text: '', tooLong: true } : { number, text }
    this.#pending = ''
    this.#tooLong = false
    return line
  }
}
