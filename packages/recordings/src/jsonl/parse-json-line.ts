/** A text, or a number that JSON does not have but that Python's `json.dumps` and others write. */
const textOrSpecial = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g

/** Parses one JSON value; bare `NaN`, `Infinity` and `-Infinity` are read as those texts. Gives `undefined` where it is no JSON. */
export function parseJsonLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const quoted = text.replace(textOrSpecial, (part) => (part.startsWith('"') ? part : `"${part}"`))
    if (quoted === text) return undefined
    try {
      return JSON.parse(quoted)
    } catch {
      return undefined
    }
  }
}
