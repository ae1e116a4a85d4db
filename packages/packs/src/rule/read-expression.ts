import type { Expression, Operation } from '@scram/core'
import jsep from 'jsep'
import type { Path, ReportOptions } from '../problem.ts'
import type { ProblemCode } from '../problem-code.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readNumber } from './parameter-use.ts'
import type { Scope } from './scope.ts'

const longest = 500
const signs: readonly string[] = ['+', '-', '*', '/']
/** The functions, with the fewest and most numbers that they take. */
const functions: Readonly<Record<string, readonly [least: number, most: number]>> = {
  abs: [1, 1],
  log10: [1, 1],
  sqrt: [1, 1],
  min: [2, 10],
  max: [2, 10],
}
const hint = `use numbers, names, + - * / ( ) and ${Object.keys(functions).join(', ')}`

/** What the reader of one expression works with. */
interface Reader {
  readonly text: string
  readonly path: Path
  readonly scope: Scope
  /** Reports something at the first place where a piece of the text stands, and gives nothing. */
  fail(code: ProblemCode, piece: string, message: string, hint?: ReportOptions['hint']): undefined
}

/** Reads arithmetic such as `accuracy - val_accuracy`. Reports and gives nothing where it is not that and no more. */
export function readExpression(value: unknown, path: Path, scope: Scope): Expression | undefined {
  if (typeof value === 'number') return readNumber(value, path, scope)
  const text = String(value)
  const fail: Reader['fail'] = (code, piece, message, advice = hint) => {
    scope.report(code, path, message, { hint: advice, offset: Math.max(0, placeOf(piece, text)) })
    return undefined
  }
  if (text.length > longest)
    return fail('bad-expression', '', `an expression has at most ${longest} characters`)
  const node = parse(text, path, scope)
  return node && readNode(node, { text, path, scope, fail })
}

function parse(text: string, path: Path, scope: Scope): jsep.Expression | undefined {
  try {
    return jsep(text)
  } catch (error) {
    const { description, index } = error as { readonly description?: string; readonly index?: number }
    const message = `this is not arithmetic: ${description ?? 'it cannot be read'}`
    scope.report('bad-expression', path, message, { hint, offset: Math.min(index ?? 0, text.length) })
    return undefined
  }
}

function readNode(node: jsep.Expression, reader: Reader): Expression | undefined {
  if (isKind(node, 'Literal')) {
    if (typeof node.value === 'number' && Number.isFinite(node.value)) return node.value
    return reader.fail('bad-expression', node.raw, `${quote(node.raw)} is not a number to compute with`)
  }
  if (isKind(node, 'Identifier') || isKind(node, 'MemberExpression')) {
    const name = nameOf(node)
    return name === undefined ? refuse(node, reader) : readName(name, reader)
  }
  if (isKind(node, 'UnaryExpression')) {
    const part = node.operator === '-' ? readNode(node.argument, reader) : refuse(node, reader)
    return part === undefined ? undefined : { op: 'neg', of: [part] }
  }
  if (isKind(node, 'BinaryExpression')) {
    if (!signs.includes(node.operator))
      return reader.fail('bad-expression', node.operator, `${quote(node.operator)} is not arithmetic`)
    return together(node.operator as Operation, [node.left, node.right], reader)
  }
  return isKind(node, 'CallExpression') ? readCall(node, reader) : refuse(node, reader)
}

function readCall(node: jsep.CallExpression, reader: Reader): Expression | undefined {
  const name = nameOf(node.callee)
  if (name === undefined) return refuse(node, reader)
  const range = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!range)
    return reader.fail(
      'bad-expression',
      name,
      `there is no function ${quote(name)}`,
      didYouMean(name, Object.keys(functions)) ?? hint,
    )
  const [least, most] = range
  const count = node.arguments.length
  if (count < least || count > most) {
    const wanted = most === 1 ? 'one number' : `${least} to ${most} numbers`
    return reader.fail('bad-expression', name, `${quote(name)} takes ${wanted}, and is given ${count}`)
  }
  return together(name as Operation, node.arguments, reader)
}

function together(op: Operation, nodes: readonly jsep.Expression[], reader: Reader): Expression | undefined {
  const parts = nodes.map((node) => readNode(node, reader))
  const whole = parts.filter((part) => part !== undefined)
  return whole.length < parts.length ? undefined : { op, of: whole }
}

/** A name stands for a parameter, another definition, a metric or a fact, in this order. */
function readName(name: string, reader: Reader): Expression | undefined {
  if (name.startsWith('$')) return readParameter(name, reader)
  const { scope, fail } = reader
  if (scope.definitions.has(name)) return { metric: name }
  const metric = scope.names.metric(name)
  if (metric) return { metric: metric.name }
  const fact = scope.names.fact(name)
  if (fact?.type === 'number') return { fact: name }
  if (fact) return fail('not-a-number', name, `the fact ${quote(name)} is not a number`)
  const advice = (): string =>
    didYouMean(name, [...scope.definitions, ...scope.names.metrics, ...scope.names.facts]) ??
    'declare it in pack.yaml under metrics: or facts:'
  return fail('unknown-name', name, `no metric or fact called ${quote(name)} is declared`, advice)
}

/** A parameter in arithmetic stands for its number, or for the metric or fact that it names. */
function readParameter(reference: string, { text, path, scope }: Reader): Expression | undefined {
  const value = scope.parameters.get(reference.slice(1))?.value
  if (typeof value === 'object' && ('metric' in value || 'fact' in value)) return value
  const report: Scope['report'] = (code, at, message, options) =>
    scope.report(code, at, message, { ...options, offset: placeOf(reference, text) })
  return readNumber(reference, path, { ...scope, report })
}

/** The name that an identifier, or several with points between them, spell. */
function nameOf(node: jsep.Expression): string | undefined {
  if (isKind(node, 'Identifier')) return node.name
  if (!isKind(node, 'MemberExpression') || node.computed || node.optional) return undefined
  const [object, property] = [nameOf(node.object), nameOf(node.property)]
  return object === undefined || property === undefined ? undefined : `${object}.${property}`
}

function refuse(node: jsep.Expression, { fail }: Reader): undefined {
  const empty = isKind(node, 'Compound') && node.body.length === 0
  return fail('bad-expression', '', empty ? 'there is nothing to compute' : 'this is more than arithmetic')
}

interface Kinds {
  readonly Literal: jsep.Literal
  readonly Identifier: jsep.Identifier
  readonly MemberExpression: jsep.MemberExpression
  readonly UnaryExpression: jsep.UnaryExpression
  readonly BinaryExpression: jsep.BinaryExpression
  readonly CallExpression: jsep.CallExpression
  readonly Compound: jsep.Compound
}

function isKind<Kind extends keyof Kinds>(node: jsep.Expression, kind: Kind): node is Kinds[Kind] {
  return node.type === kind
}

/** Where a piece stands in the text as a word of its own, or else at all. */
function placeOf(piece: string, text: string): number {
  const escaped = piece.replaceAll(/[^\w]/gu, String.raw`\$&`)
  const word = /^\w/u.test(piece)
    ? new RegExp(String.raw`(?<![\w.$])${escaped}(?![\w.])`, 'u').exec(text)
    : null
  return word?.index ?? text.indexOf(piece)
}
