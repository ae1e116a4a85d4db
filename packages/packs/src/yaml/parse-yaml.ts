import { Composer, type CST, type Document, LineCounter, Parser, YAMLParseError } from 'yaml'

/** Levels of YAML that are composed; a rule of the deepest kind has about thirty. */
const deepest = 100

/** Keys, values and signs between them that are composed: the densest of files has one for every fifth character. */
const mostNodes = 60_000
/** What is at fault with a text is told by its first tokens; a text of brackets alone is nothing but errors. */
const mostTokens = 100

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
  try {
    const tokens = [...new Parser(lines.addNewLine).parse(text)].slice(0, mostTokens)
    const tooDeep = firstBelow(tokens, deepest)
    if (tooDeep) return { lines, errors: [limitError(tooDeep.offset, 'depth')] }
    if (nodesIn(tokens) > mostNodes) return { lines, errors: [limitError(0, 'nodes')] }
    return { lines, ...compose(tokens, text) }
  } catch {
    return { lines, errors: [new YAMLParseError([0, 1], 'IMPOSSIBLE', 'it cannot be parsed')] }
  }
}

function compose(tokens: readonly CST.Token[], text: string): Omit<ParsedYaml, 'lines'> {
  // Duplicate keys are looked for elsewhere: the composer's own search takes quadratic time.
  const composer = new Composer({ version: '1.2', merge: false, uniqueKeys: false, prettyErrors: false })
  const [document, second] = composer.compose(tokens, true, text.length)
  const errors = [...(document?.errors ?? [])]
  if (second)
    errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'a second document'))
  return { ...(document && { document }), errors: errors.sort((a, b) => a.pos[0] - b.pos[0]) }
}

function limitError(offset: number, limit: 'depth' | 'nodes'): YAMLParseError {
  return new YAMLParseError([offset, offset + 1], 'RESOURCE_EXHAUSTION', limit)
}

/** How many keys, values and signs between them there are; called where nothing is nested deeply. */
function nodesIn(tokens: Iterable<CST.Token | null | undefined>): number {
  let count = 0
  for (const token of tokens) {
    count++
    if (token?.type === 'document') count += nodesIn([token.value])
    if (!token || !('items' in token)) continue
    for (const { start, key, sep = [], value } of token.items)
      count += start.length + sep.length + nodesIn([key, value])
  }
  return count
}

/** The first token that lies deeper than so many levels; recurses no further than that. */
function firstBelow(tokens: Iterable<CST.Token | null | undefined>, levels: number): CST.Token | undefined {
  for (const token of tokens) {
    const found = token && (levels < 0 ? token : firstInside(token, levels))
    if (found) return found
  }
  return undefined
}

function firstInside(token: CST.Token, levels: number): CST.Token | undefined {
  if (token.type === 'document') return token.value && firstInside(token.value, levels)
  if (!('items' in token)) return undefined
  for (const { key, value } of token.items) {
    const found = firstBelow([key, value], levels - 1)
    if (found) return found
  }
  return undefined
}
