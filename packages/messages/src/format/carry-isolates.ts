const ends = '\u2069'

/**
 * Closes at the end of each line what is set off there, and opens it again on the next: a terminal turns every line by itself,
 * and the rest of a name that was broken would be read as if nothing set it off.
 */
export function carryIsolates(lines: readonly string[]): readonly string[] {
  const open: string[] = []
  return lines.map((line) => {
    const carried = open.join('')
    for (const [mark] of line.matchAll(/[\u2066-\u2069]/g)) {
      if (mark === ends) open.pop()
      else open.push(mark)
    }
    return carried + line + ends.repeat(open.length)
  })
}
