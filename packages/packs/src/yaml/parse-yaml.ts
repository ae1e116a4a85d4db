import { Composer, type CST, type Document, LineCounter, Parser, YAMLParseError } from 'yaml'

/** Levels of YAML that are composed; a rule of the deepest kind has about thirty. */
const deepest = 100

/** A text as YAML sees it. */
export interface ParsedYaml {
  readonly lines: LineCounter
  /** Absent where the text is nested too deeply to be looked at. */
  readonly document?: Document.Parsed
  readonly errors: readonly YAMLParseError[]
}

/**
 * Parses one YAML 1.2 document.
 *
 * The parser walks its input without recursion, the composer with it; and where JavaScript runs out of stack inside
 * a regular expression, the whole process ends. So depth is measured in between.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const tooDeep = tokenBelow(tokens, deepest)
  if (tooDeep) {
    const offset = tooDeep.offset
    return {
      lines,
      errors: [new YAMLParseError([offset, offset + 1], 'RESOURCE_EXHAUSTION', 'nested too deeply')],
    }
  }
  // Duplicate keys are looked for elsewhere: the composer's own search takes quadratic time.
  const composer = new Composer({ version: '1.2', merge: false, uniqueKeys: false, prettyErrors: false })
  const [document, second] = composer.compose(tokens, true, text.length)
  const errors = [...(document?.errors ?? [])]
  if (second)
    errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'a second document'))
  return { lines, ...(document && { document }), errors: errors.sort((a, b) => a.pos[0] - b.pos[0]) }
}

/** A token that lies deeper than a depth. */
function tokenBelow(roots: readonly CST.Token[], depth: number): CST.Token | undefined {
  const open = roots.map((token) => ({ token, level: 0 }))
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.level > depth) return next.token
    for (const token of childrenOf(next.token)) open.push({ token, level: next.level + 1 })
  }
  return undefined
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((child) => child !== undefined && child !== null),
  )
}
