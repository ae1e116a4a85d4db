import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml'
import type { Path, Problem, Report } from '../problem.ts'
import { offsetInScalar } from './offset-in-scalar.ts'
import { syntaxComplaint } from './syntax-complaint.ts'
import { type Complaint, toPlain } from './to-plain.ts'

/** A place in a text; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A parsed file. */
export interface YamlFile {
  readonly file: string
  /** The document as plain data; undefined where it is not YAML that a pack may use. */
  readonly value: unknown
  /** Where the key or the value at a path stands; the nearest existing part of the path where it does not exist. */
  locate(path: Path, at?: 'key' | 'value', offset?: number): Position
  /** Notes a problem at a path; several at one place with one code count once. */
  readonly report: Report
}

const largest = 256 * 1024

/** Parses a file and notes what keeps it from being read. Never throws. */
export function readYaml(file: string, text: string, problems: Problem[]): YamlFile {
  const lines = new LineCounter()
  const note = (problem: Problem): void => {
    const same = (other: Problem): boolean =>
      other.file === file &&
      other.line === problem.line &&
      other.column === problem.column &&
      other.code === problem.code
    if (!problems.some(same)) problems.push(problem)
  }
  const complain = ({ offset, ...complaint }: Complaint): void => {
    note({ severity: 'error', file, ...positionAt(lines, offset), ...complaint })
  }
  const { document, value } = parse(text, lines, complain)
  const locate: YamlFile['locate'] = (path, at = 'value', offset = 0) =>
    positionAt(lines, offsetAt(document, text, path, at, offset))
  return {
    file,
    value,
    locate,
    report: (code, path, message, { hint, at, severity = 'error', offset } = {}) =>
      note({
        code,
        severity,
        message,
        file,
        ...locate(path, at, offset),
        ...(hint !== undefined && { hint }),
      }),
  }
}

interface Parsed {
  readonly document?: Document.Parsed
  readonly value: unknown
}

function parse(text: string, lines: LineCounter, complain: (complaint: Complaint) => void): Parsed {
  if (text.length > largest) {
    complain({ code: 'too-large', offset: 0, message: 'this file is larger than 256 KiB', hint: 'split it' })
    return { value: undefined }
  }
  try {
    // Duplicate keys are looked for in `toPlain`: the parser's own search takes quadratic time.
    const document = parseDocument(text, {
      version: '1.2',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      // The level below which a second document would pass unnoticed.
      logLevel: 'error',
      lineCounter: lines,
    })
    const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])
    if (first) {
      complain(syntaxComplaint(first, text, document))
      return { document, value: undefined }
    }
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      complain({ code: 'empty-file', offset: 0, message: 'this file is empty' })
      return { document, value: undefined }
    }
    return { document, value: toPlain(document.contents, text, complain) }
  } catch (thrown) {
    const deep = thrown instanceof RangeError
    complain({
      code: deep ? 'too-deep' : 'yaml-syntax',
      offset: 0,
      message: deep ? 'this is nested too deeply' : 'this is not YAML',
    })
    return { value: undefined }
  }
}

function positionAt(lines: LineCounter, offset: number): Position {
  if (lines.lineStarts.length === 0) return { line: 1, column: 1 }
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function offsetAt(
  document: Document.Parsed | undefined,
  text: string,
  path: Path,
  at: 'key' | 'value',
  offset: number,
): number {
  let node: unknown = document?.contents
  let key: unknown
  for (const part of path) {
    const inner = document && isAlias(node) ? node.resolve(document) : node
    const step = child(inner, part)
    if (!step) return rangeStart(key) ?? rangeStart(inner) ?? 0
    node = step.value
    key = step.key
  }
  if (at === 'key') return rangeStart(key) ?? rangeStart(node) ?? 0
  if (offset > 0 && isScalar(node)) return offsetInScalar(node as ParsedNode & typeof node, text, offset)
  return rangeStart(node) ?? rangeStart(key) ?? 0
}

function child(
  node: unknown,
  part: string | number,
): { readonly key?: unknown; readonly value: unknown } | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(part)]
    return value === undefined ? undefined : { value }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
  return pair && { key: pair.key, value: pair.value }
}

function rangeStart(node: unknown): number | undefined {
  const range = isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range : undefined
  return range?.[0]
}
