import type { Helper } from '../helpers/create-helpers.ts'
import { parseTemplate } from './parse-template.ts'
import { plainPath } from './plain-path.ts'

/** The values of a template's names: plain data. */
export type Values = Readonly<Record<string, unknown>>

/** Renders a template with the values of its names. Throws where a value that it needs is absent. */
export type Render = (values: Values) => string

/** Turns templates that `checkTemplate` found nothing wrong with into functions. */
export type Compile = (text: string) => Render

/** What a compiler is made from. */
export interface CompileOptions {
  readonly helpers: Readonly<Record<string, Helper>>
  /** Sets a text that is filled in off from what stands around it; leaves it as it is unless given. */
  readonly setOff?: (text: string) => string
  /** Has the last word on what a template says; leaves it as it is unless given. */
  readonly finish?: (text: string) => string
}

/**
 * Makes a compiler whose templates call these helpers and nothing else.
 *
 * Handlebars parses; the small tree that the check lets through is turned into functions here. Handlebars' own compiler
 * writes JavaScript, which a page that forbids `eval` does not run, and which is slower.
 */
export function createCompile({ helpers, setOff = (text) => text, finish }: CompileOptions): Compile {
  const renderOf = (program: hbs.AST.Program | undefined): Render => {
    const parts = (program?.body ?? []).flatMap((statement) => partOf(statement) ?? [])
    const [only] = parts
    if (only === undefined) return () => ''
    if (parts.length === 1) return only
    return (values) => {
      let text = ''
      for (const part of parts) text += part(values)
      return text
    }
  }

  const partOf = (statement: hbs.AST.Statement): Render | undefined => {
    switch (statement.type) {
      case 'CommentStatement':
        return undefined
      case 'ContentStatement': {
        const { value } = statement as hbs.AST.ContentStatement
        return value === '' ? undefined : () => value
      }
      case 'MustacheStatement':
        return tagOf(statement as hbs.AST.MustacheStatement)
      case 'BlockStatement':
        return blockOf(statement as hbs.AST.BlockStatement)
      default:
        throw new TypeError(`a template may not hold a ${statement.type}`)
    }
  }

  const tagOf = ({ path, params, hash }: hbs.AST.MustacheStatement): Render => {
    const name = plainPath(path) ?? ''
    if (params.length === 0 && hash === undefined) return (values) => setOff(needText(own(values, name)))
    const help = Object.hasOwn(helpers, name) ? helpers[name] : undefined
    if (help === undefined) throw new TypeError(`there is no helper "${name}"`)
    const takes = params.map(argumentOf)
    const options = Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, literalOf(value)]))
    const [first] = takes
    if (first !== undefined && takes.length === 1) return (values) => help([first(values)], options)
    return (values) =>
      help(
        takes.map((take) => take(values)),
        options,
      )
  }

  const blockOf = ({ path, params, program, inverse }: hbs.AST.BlockStatement): Render => {
    const asked = params[0] === undefined ? undefined : argumentOf(params[0])
    const kind = plainPath(path)
    if (asked === undefined || (kind !== 'if' && kind !== 'unless'))
      throw new TypeError('only if and unless may open a block')
    const [there, elsewhere] = kind === 'if' ? [program, inverse] : [inverse, program]
    const whereThere = renderOf(there)
    const otherwise = renderOf(elsewhere)
    return (values) => (isThere(asked(values)) ? whereThere(values) : otherwise(values))
  }

  return (text) => {
    const parsed = parseTemplate(text)
    if ('message' in parsed) throw new TypeError(parsed.message)
    const render = renderOf(parsed)
    return finish === undefined ? render : (values) => finish(render(values))
  }
}

function argumentOf(node: hbs.AST.Expression): (values: Values) => unknown {
  const path = plainPath(node)
  if (path === undefined) {
    const literal = literalOf(node)
    return () => literal
  }
  const [name = '', field] = path.split('.')
  return field === undefined ? (values) => own(values, name) : (values) => own(own(values, name), field)
}

function literalOf(node: hbs.AST.Expression): unknown {
  if (node.type.endsWith('Literal')) return (node as hbs.AST.StringLiteral).value
  throw new TypeError(`a template may not hold a ${node.type}`)
}

/** What the data itself holds; never what it inherits. */
function own(values: unknown, name: string): unknown {
  return typeof values === 'object' && values !== null && Object.hasOwn(values, name)
    ? (values as Values)[name]
    : undefined
}

function needText(value: unknown): string {
  if (typeof value === 'string') return value
  throw new TypeError('a text that it needs is absent')
}

/** As Handlebars' `if` has it; a number is never asked for. */
function isThere(value: unknown): boolean {
  return Boolean(value) && !(Array.isArray(value) && value.length === 0)
}
