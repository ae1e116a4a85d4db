const longest = 60

/** Quotes what an author wrote for use in a message: on one line, and not too long. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const line = text.slice(0, 4 * longest).replace(/\s+/gu, ' ')
  return `"${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}"`
}
