import { isReserved } from './is-reserved.ts'
import { literal, mustache, pair, path } from './nodes.ts'

const gap = / */uy
/** A third brace would belong to the tag. */
const end = /\}\}(?!\})/uy
const option = /([A-Za-z_]\w*)=/uy
const name = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?(?=[ }])/uy
const text = /"([^"\\]*)"(?=[ }])|'([^'\\]*)'(?=[ }])/uy
const number = /-?\d+(?:\.\d+)?(?=[ }])/uy
const truth = /true(?=[ }])/uy

/**
 * Reads `{{name}}` or `{{helper value option=…}}` from its first brace on; nothing where it holds anything but names,
 * numbers, texts in quotes and `true`.
 */
export function readCall(source: string, start: number): hbs.AST.MustacheStatement | undefined {
  let at = start + 2
  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at += found[0].length
    return found ?? undefined
  }
  const readName = (): hbs.AST.PathExpression | undefined => {
    const from = at
    const [found] = match(name) ?? []
    return found === undefined || found.split('.').some(isReserved) ? undefined : path(found, from)
  }
  const readLiteral = (): ReturnType<typeof literal> | undefined => {
    const from = at
    const quoted = match(text)
    if (quoted) return literal(quoted[1] ?? quoted[2] ?? '', from, at)
    const digits = match(number)
    if (digits) return literal(Number(digits[0]), from, at)
    return match(truth) ? literal(true, from, at) : undefined
  }
  const helper = readName()
  if (helper === undefined) return undefined
  const params: hbs.AST.Expression[] = []
  const pairs: hbs.AST.HashPair[] = []
  for (;;) {
    match(gap)
    if (match(end)) return mustache(helper, params, pairs, [start, at])
    const from = at
    const key = match(option)?.[1]
    if (key !== undefined) {
      const value = readLiteral()
      if (value === undefined || isReserved(key)) return undefined
      pairs.push(pair(key, value, from))
      continue
    }
    const value = readLiteral() ?? readName()
    // Values stand before options.
    if (value === undefined || pairs.length > 0) return undefined
    params.push(value)
  }
}
