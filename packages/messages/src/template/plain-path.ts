const plainName = /^[A-Za-z][\w-]*(\.[A-Za-z]\w*)?$/

/** A path as it is written, where it is a plain `name` or `name.field`; undefined for `../x`, `@x`, `this`, `[x]` and all else. */
export function plainPath(node: hbs.AST.Node): string | undefined {
  if (node.type !== 'PathExpression') return undefined
  const { data, depth, parts, original } = node as hbs.AST.PathExpression
  return !data && depth === 0 && parts.join('.') === original && plainName.test(original)
    ? original
    : undefined
}
