import { leaveOutUnquoted } from '@scram/core'
import { isMap, isScalar, type LineCounter, visit } from 'yaml'
import type { Path, Problem, Report, ReportOptions } from '../problem.ts'
import { offsetAt } from './offset-at.ts'
import { type ParsedYaml, parseYaml } from './parse-yaml.ts'
import { readQuickly } from './quick/read-quickly.ts'
import { syntaxComplaint } from './syntax-complaint.ts'
import { type Complaint, toPlain, unquotedTemplate } from './to-plain.ts'

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
  /** Lets go of the tree, if there is one: it takes many times the memory of the text, and is made when a place is asked for. */
  close(): void
}

const largest = 256 * 1024
const mostProblems = 100
/** A hint that lists names ends after so many characters. */
const longestHint = 300
const tooMany = `there are more than ${mostProblems} problems in this file; the others are not shown`

/** What a file is. `words`: texts in another language, of which one that begins with {{ without quotes costs no other. */
export type FileKind = 'logic' | 'words'

/** Parses a file and notes what keeps it from being read. Never throws. */
export function readYaml(
  file: string,
  text: string,
  problems: Problem[],
  kind: FileKind = 'logic',
): YamlFile {
  const noted = new Set<string>()
  /** Where something was left out, of which nothing more is to be said. */
  const leftOut = new Set<string>()
  const note = (
    problem: Omit<Problem, 'file' | 'line' | 'column'>,
    position: () => Position,
    search?: ReportOptions['hint'],
  ): void => {
    if (noted.size > mostProblems) return
    const { line, column } = position()
    const key = `${line}:${column} ${problem.code}`
    if (noted.has(key) || leftOut.has(`${line}:${column}`)) return
    noted.add(key)
    if (noted.size <= mostProblems) {
      const hint = typeof search === 'function' ? search() : search
      problems.push({ ...problem, ...(hint !== undefined && { hint: shortened(hint) }), file, line, column })
    } else
      problems.push({ code: 'too-many-problems', severity: 'error', message: tooMany, file, line, column })
  }
  const large = text.length > largest
  let source = large ? '' : text
  let tree: ParsedYaml | undefined
  const lookUp = (): ParsedYaml => {
    tree ??= parseYaml(source)
    return tree
  }
  const complain = ({ offset, ...complaint }: Complaint): void =>
    note({ severity: 'error', ...complaint }, () => positionAt(lookUp().lines, offset))
  if (large) complain(tooLarge)
  const mend = (): void => {
    const mended = leaveOutUnquoted(text, faultsIn(lookUp()))
    if (mended.leftOut.length === 0) return
    source = mended.text
    tree = undefined
    for (const offset of mended.leftOut) {
      complain(unquotedTemplate(offset))
      const { line, column } = positionAt(lookUp().lines, offset)
      leftOut.add(`${line}:${column}`)
    }
  }
  const readSlowly = (): unknown => {
    if (kind === 'words') mend()
    return readValue(source, lookUp(), complain)
  }
  const value = large ? undefined : (readQuickly(text) ?? readSlowly())
  const locate: YamlFile['locate'] = (path, at = 'value', offset) => {
    const { lines, document } = lookUp()
    return positionAt(lines, offsetAt(document, text, path, at, offset))
  }
  return {
    file,
    value,
    locate,
    report: (code, path, message, { hint, at, severity = 'error', offset } = {}) =>
      note({ code, severity, message }, () => locate(path, at, offset), hint),
    close: () => {
      tree = undefined
    },
  }
}

function shortened(hint: string): string {
  if (hint.length <= longestHint) return hint
  return `${hint.slice(0, Math.max(hint.lastIndexOf(' ', longestHint), longestHint / 2))} …`
}

const tooLarge: Complaint = {
  code: 'too-large',
  offset: 0,
  message: 'this file is larger than 256 KiB',
  hint: 'split it',
}

/** Where the parser stumbled, and where it took {{ for a map that is a key of another. */
function faultsIn({ document, errors }: ParsedYaml): readonly number[] {
  const faults = errors.map(({ pos }) => pos[0])
  if (document)
    visit(document, {
      Pair: (_key, { key }) => {
        if (isMap(key) && key.range) faults.push(key.range[0])
      },
    })
  return faults
}

function readValue(
  text: string,
  { document, errors: [error] }: ParsedYaml,
  complain: (complaint: Complaint) => void,
): unknown {
  if (error || !document) {
    complain(error ? syntaxComplaint(error, text, document) : nothing)
    return undefined
  }
  const { contents } = document
  if (contents !== null && !(isScalar(contents) && contents.value === null))
    return toPlain(contents, text, complain)
  complain(nothing)
  return undefined
}

const nothing: Complaint = { code: 'empty-file', offset: 0, message: 'this file is empty' }

function positionAt(lines: LineCounter, offset: number): Position {
  if (lines.lineStarts.length === 0) return { line: 1, column: 1 }
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
