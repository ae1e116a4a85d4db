/**
 * Lets several runs write to one place: gives each a `write` of its own, which names the run wherever another one
 * has written before it.
 */
export function nameSpeakers(
  write: (text: string) => void,
  heading: (name: string) => string,
): (name: string) => (text: string) => void {
  let speaker: string | undefined
  return (name) => (text) => {
    if (speaker !== name) write(`${speaker === undefined ? '' : '\n'}${heading(name)}\n\n`)
    speaker = name
    write(text)
  }
}
