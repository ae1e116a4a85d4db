import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import { problemAt, type TemplateProblem } from './problem.ts'
import { readTemplate } from './quick/read-template.ts'

/** Parses a template as Handlebars does, and turns its grammar's complaint into a sentence for an author. */
export function parseTemplate(text: string): hbs.AST.Program | TemplateProblem {
  try {
    return readTemplate(text) ?? parse(text)
  } catch (error) {
    return explain(text, error as HandlebarsError)
  }
}

/** Handlebars gives a place with some errors; the others name their line in the text and point with a caret. */
interface HandlebarsError extends Error {
  readonly lineNumber?: number
  readonly column?: number
}

function explain(text: string, error: HandlebarsError): TemplateProblem {
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(error.message)
  if (mismatch) {
    const message = `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}; close it with {{/${mismatch[1]}}}`
    return problemAt(text, error.lineNumber ?? 1, error.column ?? 0, message)
  }
  const [first = '', snippet = '', caret = ''] = error.message.split('\n')
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1)
  const column = findColumn(text, line, snippet, caret.indexOf('^'))
  if (error.message.includes("got 'EOF'")) {
    const ending = 'the text ends inside a block; close each {{#if …}} with {{/if}}'
    const [openLine, openColumn] = lastOpened(text) ?? [line, column]
    return problemAt(text, openLine, openColumn, ending)
  }
  return problemAt(
    text,
    line,
    column,
    'this is not a template; write {{helper name.value}} or {{#if name}}…{{/if}}',
  )
}

/** Where the innermost block begins that is not closed: its line, from 1, and its column, from 0. */
function lastOpened(text: string): readonly [number, number] | undefined {
  const open: number[] = []
  for (const { 1: sign, index } of text.matchAll(/\{\{~?([#^/])/gu)) {
    if (sign === '/') open.pop()
    else open.push(index)
  }
  const at = open.at(-1)
  if (at === undefined) return undefined
  const before = text.slice(0, at).split('\n')
  return [before.length, before.at(-1)?.length ?? 0]
}

/** Finds the caret's column by looking for what stands around it; Handlebars shows up to 20 characters of either side. */
function findColumn(text: string, line: number, snippet: string, caret: number): number {
  const shown = text.split('\n')[line - 1] ?? ''
  const before = snippet.slice(0, Math.max(caret, 0)).replace(/^\.\.\./, '')
  const found = before === '' ? 0 : shown.lastIndexOf(before)
  return found < 0 ? 0 : found + before.length
}
