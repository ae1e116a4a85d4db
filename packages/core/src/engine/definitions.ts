import type { Expression, Operation } from '../types/expression.ts'
import type { Rule } from '../types/rule.ts'

/** A definition without the names of others: it reads metrics and facts that are logged. */
export type Definitions = ReadonlyMap<string, Expression>

/**
 * Puts definitions into each other until none is left.
 *
 * @throws Error when they go round in a circle.
 */
export function resolveDefinitions({ id, define = {} }: Rule): Definitions {
  const resolved = new Map<string, Expression>()
  const resolve = (expression: Expression, path: readonly string[]): Expression => {
    if (typeof expression === 'number' || 'fact' in expression) return expression
    if ('op' in expression) return { op: expression.op, of: expression.of.map((part) => resolve(part, path)) }
    return Object.hasOwn(define, expression.metric) ? named(expression.metric, path) : expression
  }
  const named = (name: string, path: readonly string[]): Expression => {
    if (path.includes(name))
      throw new Error(
        `the definitions of the rule ${id} go round in a circle: ${[...path, name].join(' → ')}`,
      )
    const expression = resolved.get(name) ?? resolve(define[name] as Expression, [...path, name])
    resolved.set(name, expression)
    return expression
  }
  for (const name of Object.keys(define)) named(name, [])
  return resolved
}

/** The metrics and facts that a resolved expression reads, each once. */
export function inputsOf(expression: Expression): readonly ({ metric: string } | { fact: string })[] {
  if (typeof expression === 'number') return []
  if (!('op' in expression)) return [expression]
  const all = expression.of.flatMap(inputsOf)
  return all.filter((input, index) => all.findIndex((other) => isSame(input, other)) === index)
}

/** Computes a resolved expression; `undefined` where `readInput` knows no value of something it reads. */
export function compute(
  expression: Expression,
  readInput: (input: { metric: string } | { fact: string }) => number | undefined,
): number | undefined {
  if (typeof expression === 'number') return expression
  if (!('op' in expression)) return readInput(expression)
  const values: number[] = []
  for (const part of expression.of) {
    const value = compute(part, readInput)
    if (value === undefined) return undefined
    values.push(value)
  }
  return operations[expression.op](...(values as [number, number]))
}

const operations: Readonly<Record<Operation, (a: number, b: number, ...more: number[]) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  neg: (a) => -a,
  abs: (a) => Math.abs(a),
  min: (...values) => Math.min(...values),
  max: (...values) => Math.max(...values),
  log10: (a) => Math.log10(a),
  sqrt: (a) => Math.sqrt(a),
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
