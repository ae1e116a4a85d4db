/** A file of words without some of its texts: each is an empty map, which is no text. */
export interface Mended {
  /** The file, with every other character where it was. */
  readonly text: string
  /** Where these texts began. */
  readonly leftOut: readonly number[]
}

// A key, and a text that begins with {{ and has no quotes.
const unquoted = /^(\s*(?:"[^"]*"|[^\s"#:][^#:]*): +)(\{\{.*)$/

/**
 * Leaves out the texts of a YAML file that make it no YAML because they begin with {{ and have no quotes, together with the
 * lines on which they go on: quotes that were forgotten cost one text, and not the whole file.
 *
 * @param faults where a parser stumbled, by offset; a text that it did not stumble over stays
 */
export function leaveOutUnquoted(file: string, faults: readonly number[]): Mended {
  const broken = new Set(faults.map((offset) => file.lastIndexOf('\n', offset - 1) + 1))
  const leftOut: number[] = []
  const lines = file.split('\n')
  let start = 0
  for (const [index, line] of lines.entries()) {
    const key = broken.size > 0 ? unquoted.exec(line)?.[1] : undefined
    if (key !== undefined) {
      let last = index
      let end = start
      let isBroken = false
      do {
        isBroken ||= broken.has(end)
        end += (lines[last++] ?? '').length + 1
      } while (indentOf(lines[last] ?? '') > indentOf(line))
      if (isBroken) {
        leftOut.push(start + key.length)
        lines[index] = `${key}{}`.padEnd(line.length)
        for (let at = index + 1; at < last; at++) lines[at] = ' '.repeat((lines[at] ?? '').length)
      }
    }
    start += line.length + 1
  }
  return { text: lines.join('\n'), leftOut }
}

/** How far in a line begins; a blank one is not within anything. */
function indentOf(line: string): number {
  return line.search(/\S/)
}
