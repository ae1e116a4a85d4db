import { type Document, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { isPlain } from '../../plain.ts'
import type { Path } from '../../problem.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import { toPlain } from '../../yaml/to-plain.ts'
import type { Outcome } from '../example.ts'
import { commentsIn } from './comments-in.ts'
import { listSplices } from './list-splices.ts'
import { type Splice, splice } from './splice.ts'

/** An outcome that is to stand in place of the one that an example, or a case of a test file, has. */
export interface Rewrite {
  /** The way to the example: `['examples', 0]`. */
  readonly path: Path
  readonly outcome: Outcome
}

/** A text with other outcomes in it. */
export interface Rewritten {
  readonly text: string
  /** Those that could not be written without touching anything else; they stand as they stood. */
  readonly refused: readonly Rewrite[]
}

/**
 * Writes outcomes into the text of a rule or of its tests, and leaves everything else as it is, to the byte: comments,
 * order, quotes, indentation. Where that cannot be done, as in a value that is written with parameters or as an alias,
 * or where a comment would be lost, it is left for a person to do.
 */
export function rewriteOutcomes(text: string, rewrites: readonly Rewrite[]): Rewritten {
  const refused: Rewrite[] = []
  let whole = text
  for (const rewrite of rewrites) {
    const next = rewriteOne(whole, rewrite)
    if (next === undefined) refused.push(rewrite)
    else whole = next
  }
  return { text: whole, refused }
}

function rewriteOne(text: string, { path, outcome }: Rewrite): string | undefined {
  const document = documentOf(text)
  const before = document && plainOf(document, text)
  const example = document && exampleAt(document, path)
  const splices = example && splicesIn(example, outcome, text)
  if (!splices) return undefined
  const written = splice(text, splices)
  const after = documentOf(written)
  const wanted = changed(before, path, (old) => withOutcome(old, outcome))
  // What cannot be foreseen, an anchor that is used elsewhere, shows in what comes of it.
  const isRight = after && JSON.stringify(plainOf(after, written)) === JSON.stringify(wanted)
  return isRight && commentsIn(text).join() === commentsIn(written).join() ? written : undefined
}

function documentOf(text: string): Document.Parsed | undefined {
  const { document, errors } = parseYaml(text)
  return errors.length === 0 ? document : undefined
}

function plainOf({ contents }: Document.Parsed, text: string): unknown {
  return toPlain(contents, text, () => {})
}

function exampleAt(document: Document.Parsed, path: Path): YAMLMap.Parsed | undefined {
  const node = document.getIn(path, true)
  return isMap(node) ? (node as YAMLMap.Parsed) : undefined
}

const outcomeKeys = ['fires_at', 'silent', 'cannot_tell'] as const

function splicesIn(example: YAMLMap.Parsed, outcome: Outcome, text: string): readonly Splice[] | undefined {
  const pair = example.items.find(({ key }) => outcomeKeys.some((name) => isKey(key, name)))
  const resolved = example.items.find(({ key }) => isKey(key, 'resolves_at'))
  if (!pair?.value || !isScalar(pair.key)) return undefined
  const value = valueSplices(pair, 'firesAt' in outcome ? outcome.firesAt : true, text)
  if (!value) return undefined
  const [from, to] = pair.key.range
  const splices = [{ from, to, text: keyOf(outcome) }, ...value]
  if (!resolved) return splices
  if (!('firesAt' in outcome)) return undefined
  const more = valueSplices(resolved, outcome.resolvesAt ?? [], text)
  return more && [...splices, ...more]
}

function valueSplices(
  { value }: Pair<ParsedNode, ParsedNode | null>,
  wanted: readonly number[] | true,
  text: string,
): readonly Splice[] | undefined {
  if (!value) return undefined
  const [from, to] = value.range
  const whole = (piece: string): readonly Splice[] => [{ from, to, text: piece }]
  if (isScalar(value)) return whole(wanted === true ? 'true' : `[${wanted.join(', ')}]`)
  if (wanted === true) {
    const last = isSeq(value) && text[from] === '-' ? value.items.at(-1)?.range?.[1] : undefined
    return last ? [{ from: text.lastIndexOf(':', from) + 1, to: last, text: ' true' }] : whole('true')
  }
  return listSplices(value, wanted, text)
}

function isKey(key: ParsedNode, name: string): boolean {
  return isScalar(key) && key.value === name
}

function keyOf(outcome: Outcome): string {
  return 'firesAt' in outcome ? 'fires_at' : 'silent' in outcome ? 'silent' : 'cannot_tell'
}

/** An example with another outcome, its keys in the order they had. */
function withOutcome(example: unknown, outcome: Outcome): unknown {
  return Object.fromEntries(
    Object.entries(isPlain(example) ? example : {}).map(([key, value]) => {
      if (key === 'resolves_at') return [key, 'firesAt' in outcome ? (outcome.resolvesAt ?? []) : value]
      if (!outcomeKeys.some((name) => name === key)) return [key, value]
      return [keyOf(outcome), 'firesAt' in outcome ? outcome.firesAt : true]
    }),
  )
}

function changed(value: unknown, [part, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (part === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item, index) => (index === part ? changed(item, rest, change) : item))
  return isPlain(value) ? { ...value, [part]: changed(value[part], rest, change) } : value
}
