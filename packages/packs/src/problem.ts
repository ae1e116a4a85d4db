import type { ProblemCode } from './problem-code.ts'

/** Something wrong in a pack, and where. Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
export interface Problem<Code extends string = ProblemCode> {
  readonly code: Code
  /** An `error` keeps its rule or pack from being used. */
  readonly severity: 'error' | 'warning'
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string
  /** The file as a person would find it: the folder of the pack, then the path in it. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** What to do about it. */
  readonly hint?: string
}

/** A way into a document: keys and positions from its root. */
export type Path = readonly (string | number)[]

/** What a report may say beyond its message. */
export interface ReportOptions {
  /** What to do about it. What takes a search, as a word that may be meant, is a function: it is asked for what is shown. */
  readonly hint?: string | undefined | (() => string | undefined)
  /** Whether it points at the last key of the path or at the value; at the value unless given. */
  readonly at?: 'key' | 'value'
  readonly severity?: Problem['severity']
  /** How many characters into the text at the path it lies. */
  readonly offset?: number
}

/** Notes a problem of one file. */
export type Report = (code: ProblemCode, path: Path, message: string, options?: ReportOptions) => void
