/** What is wrong with a template, and where inside it. */
export interface TemplateProblem {
  readonly message: string
  /** Characters before the place, from 0. */
  readonly offset: number
  /** Counts from 1. */
  readonly line: number
  /** Counts from 1. */
  readonly column: number
}

/** Makes a problem at a place given by line (from 1) and column (from 0), as Handlebars counts. */
export function problemAt(text: string, line: number, column: number, message: string): TemplateProblem {
  const lines = text.split('\n')
  const before = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0)
  return { message, offset: Math.min(before + column, text.length), line, column: column + 1 }
}
