import { type HelperSpec, helperSpecs } from '../helpers/specs.ts'
import { type CallRules, checkCall } from './check-call.ts'
import type { TemplateNames } from './names.ts'
import { parseTemplate } from './parse-template.ts'
import { plainPath } from './plain-path.ts'
import { problemAt, type TemplateProblem } from './problem.ts'
import { Rejection } from './rejection.ts'
import { howToUse, kindAt, lookUp, type Scope } from './scope.ts'

/** What a template is held to. */
export interface TemplateRules {
  /** The names that it may use. */
  readonly names: TemplateNames
  /** The helpers that it may call; SCRAM's own unless given. */
  readonly helpers?: Readonly<Record<string, HelperSpec>>
  /** The plural forms that its language has; every `plural` must give them all. Not asked for unless given. */
  readonly pluralForms?: readonly string[]
}

const longest = 4000
const deepest = 8
/** Names that Handlebars would take for its own helpers where they stand bare. */
const reserved = ['if', 'unless', 'each', 'with', 'lookup', 'log', 'helperMissing', 'blockHelperMissing']

/**
 * Judges a template without running it, and gives what is wrong with it, one problem a tag; none means that it is safe
 * to render.
 *
 * Allowed are text, comments, `{{helper value …}}`, a bare `{{name}}` that is text, and `{{#if name}}…{{else}}…{{/if}}`
 * with `{{#unless}}`. A name that may be absent must stand inside an `if` on it.
 */
export function checkTemplate(text: string, rules: TemplateRules): readonly TemplateProblem[] {
  if (text.length > longest) {
    return [problemAt(text, 1, 0, `the text has ${text.length} characters; ${longest} are the most`)]
  }
  const { names, helpers = helperSpecs, pluralForms = [] } = rules
  const single = text.includes('{') ? singleBrace(text, helpers) : undefined
  if (single) return [single]
  // Most texts have no tags, and need no parser to tell; only one that holds the character 0 is refused without one.
  if (!text.includes('{{') && !text.includes('\0')) return []
  const parsed = parseTemplate(text)
  if ('message' in parsed) return [parsed]
  const rejections = checkProgram(parsed, { names, present: new Set() }, { helpers, pluralForms }, 0)
  return rejections.map(({ node, message }) =>
    problemAt(text, node.loc.start.line, node.loc.start.column, message),
  )
}

/** What is a tag but for the second brace on both sides, and so would be shown as it stands. */
function singleBrace(
  text: string,
  helpers: Readonly<Record<string, HelperSpec>>,
): TemplateProblem | undefined {
  const found = /(?<!\{)\{(\w+) [a-z]\w*\.\w+[^{}]*\}(?!\})/u.exec(text)
  if (!found || !Object.hasOwn(helpers, found[1] ?? '')) return undefined
  const lines = text.slice(0, found.index).split('\n')
  const message = `this is shown as it stands; write two braces: {${found[0]}}`
  return problemAt(text, lines.length, lines.at(-1)?.length ?? 0, message)
}

function checkProgram(
  program: hbs.AST.Program,
  scope: Scope,
  rules: CallRules,
  depth: number,
): readonly Rejection[] {
  return program.body.flatMap((statement) => {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return []
      case 'MustacheStatement':
        return rejected(() => checkMustache(statement as hbs.AST.MustacheStatement, scope, rules))
      case 'BlockStatement':
        return checkBlock(statement as hbs.AST.BlockStatement, scope, rules, depth)
      default:
        return [new Rejection(statement, 'partials and decorators are not available')]
    }
  })
}

function rejected(check: () => void): readonly Rejection[] {
  try {
    check()
    return []
  } catch (error) {
    if (error instanceof Rejection) return [error]
    throw error
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, scope: Scope, rules: CallRules): void {
  if (!statement.escaped) throw new Rejection(statement, 'write {{…}}: {{{…}}} and {{&…}} are not available')
  const path = plainPath(statement.path)
  if (path === undefined)
    throw new Rejection(statement, 'only {{helper name.value}} and {{name}} may stand here')
  if (statement.params.length > 0 || statement.hash !== undefined) {
    checkCall(path, statement, scope, rules)
    return
  }
  if (Object.hasOwn(rules.helpers, path)) {
    throw new Rejection(statement, `${path} needs something to write: {{${path} name.value}}`)
  }
  if (reserved.includes(path))
    throw new Rejection(statement, `"${path}" has a meaning of its own; use another name`)
  const kind = kindAt(statement.path, path, scope)
  if (kind !== 'text') throw new Rejection(statement, howToUse(path, kind))
}

function checkBlock(
  block: hbs.AST.BlockStatement,
  scope: Scope,
  rules: CallRules,
  depth: number,
): readonly Rejection[] {
  const kind = plainPath(block.path)
  if (kind !== 'if' && kind !== 'unless') {
    return [new Rejection(block, 'only {{#if name}} and {{#unless name}} may open a block')]
  }
  if (depth >= deepest) return [new Rejection(block, `blocks may stand ${deepest} deep at most`)]
  // Only a raw block, {{{{if x}}}}, has strip flags without values.
  if (block.openStrip.open === undefined) return [new Rejection(block, 'write two braces, not four')]
  const rejections = rejected(() => checkCondition(block, kind, scope))
  const [asked] = block.params
  const name = asked === undefined ? undefined : plainPath(asked)
  const found = name === undefined ? scope : { ...scope, present: new Set([...scope.present, name]) }
  // Either part may be missing: {{#if x}}{{/if}}, {{^if x}}…{{/if}}.
  const { program, inverse } = block as Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>
  const [whereFound, elsewhere] = kind === 'if' ? [program, inverse] : [inverse, program]
  return [
    ...rejections,
    ...(whereFound === undefined ? [] : checkProgram(whereFound, found, rules, depth + 1)),
    ...(elsewhere === undefined ? [] : checkProgram(elsewhere, scope, rules, depth + 1)),
  ]
}

function checkCondition(block: hbs.AST.BlockStatement, kind: string, scope: Scope): void {
  const { program, inverse } = block as Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>
  if (program?.blockParams !== undefined || inverse?.blockParams !== undefined) {
    throw new Rejection(block, 'names with "as |…|" are not available')
  }
  const [asked] = block.params
  if (asked === undefined || block.params.length > 1 || block.hash !== undefined) {
    throw new Rejection(block, `{{#${kind}}} takes one name and nothing else`)
  }
  const path = plainPath(asked)
  if (path === undefined) throw new Rejection(asked, `{{#${kind}}} asks for a name alone`)
  const [name = '', field] = path.split('.')
  const known = lookUp(asked, name, scope)
  if (field !== undefined) throw new Rejection(asked, `ask {{#${kind} ${name}}}, without ".${field}"`)
  if (known.kind === 'number') {
    throw new Rejection(asked, `${name} is a number, and 0 would count as "no"; leave the {{#${kind}}} out`)
  }
}
