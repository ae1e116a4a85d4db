/** The place of a node in a text of one line, as Handlebars writes it. */
function placed(start: number, end: number): hbs.AST.SourceLocation {
  const place = { start: { line: 1, column: start }, end: { line: 1, column: end } }
  return place as hbs.AST.SourceLocation
}

/** The sign that white space is to be left out, which no tag that is read quickly bears. */
const strip = { open: false, close: false }

/** A list of statements, without its place. */
export function program(): hbs.AST.Program {
  return { type: 'Program', body: [], strip: {} } as unknown as hbs.AST.Program
}

/** Text between tags. */
export function content(value: string, start: number): hbs.AST.ContentStatement {
  const node = { type: 'ContentStatement', original: value, value, loc: placed(start, start + value.length) }
  return node as unknown as hbs.AST.ContentStatement
}

/** `name` or `name.field`. */
export function path(original: string, start: number): hbs.AST.PathExpression {
  const loc = placed(start, start + original.length)
  return { type: 'PathExpression', data: false, depth: 0, parts: original.split('.'), original, loc }
}

/** A text in quotes, a number, or `true`. */
export function literal(
  value: string | number | boolean,
  start: number,
  end: number,
): hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral {
  const kind = { string: 'StringLiteral', number: 'NumberLiteral', boolean: 'BooleanLiteral' } as const
  const type = kind[typeof value as keyof typeof kind]
  return { type, value, original: value, loc: placed(start, end) } as hbs.AST.StringLiteral
}

/** An option of a helper. */
export function pair(key: string, value: hbs.AST.Expression, start: number): hbs.AST.HashPair {
  return { type: 'HashPair', key, value, loc: placed(start, value.loc.end.column) }
}

/** `{{name}}` or `{{helper value option=…}}`. */
export function mustache(
  name: hbs.AST.PathExpression,
  params: hbs.AST.Expression[],
  pairs: hbs.AST.HashPair[],
  [start, end]: readonly [start: number, end: number],
): hbs.AST.MustacheStatement {
  const [first] = pairs
  const hash = first && {
    type: 'Hash',
    pairs,
    loc: placed(first.loc.start.column, pairs.at(-1)?.loc.end.column ?? end),
  }
  const node = { type: 'MustacheStatement', path: name, params, escaped: true, strip }
  return { ...node, ...(hash && { hash }), loc: placed(start, end) } as hbs.AST.MustacheStatement
}

/** `{{#if name}}`, whose end is not known yet. */
export function block(
  kind: hbs.AST.PathExpression,
  asked: hbs.AST.PathExpression,
  start: number,
): hbs.AST.BlockStatement {
  const node = { type: 'BlockStatement', path: kind, params: [asked], program: program(), openStrip: strip }
  return { ...node, loc: placed(start, start) } as unknown as hbs.AST.BlockStatement
}

/** Begins the part of a block behind `{{else}}`. */
export function divide(block: hbs.AST.BlockStatement): hbs.AST.Program {
  block.inverse = program()
  block.inverseStrip = strip
  return block.inverse
}

/** Ends a block. */
export function close(block: hbs.AST.BlockStatement, end: number): void {
  block.closeStrip = strip
  block.loc.end.column = end
}
