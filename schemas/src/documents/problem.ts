// Made from ../problem.ts by schemas/emit.ts.

/** A mistake in a pack, where it is, and what to do about it. */
export interface ProblemDocument {
  /** The file, by its path from the folder that the check ran in. */
  readonly file: string
  /** The line, counted from 1. */
  readonly line: number
  /** The column, counted from 1 in UTF-16 code units, as editors count. */
  readonly column: number
  /** How bad it is. */
  readonly severity: 'error' | 'warning'
  /** What kind of mistake it is; it stays the same from version to version. */
  readonly code: string
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** The command that says more about such a mistake. */
  readonly help: string
}
