import type { Expression, Operation } from '@scram/core'

/** The numbers from one to another, both included; either may be infinite. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** All numbers there are. */
export const everything: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/** The smallest interval that holds some numbers; what cannot be told, as 0 times infinity, may be anything. */
function around(...numbers: readonly number[]): Interval {
  return numbers.some(Number.isNaN) ? everything : { low: Math.min(...numbers), high: Math.max(...numbers) }
}

type Binary = (a: Interval, b: Interval) => Interval

const plus: Binary = (a, b) => around(a.low + b.low, a.high + b.high)
const minus: Binary = (a, b) => around(a.low - b.high, a.high - b.low)
const times: Binary = (a, b) => around(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
const smaller: Binary = (a, b) => around(Math.min(a.low, b.low), Math.min(a.high, b.high))
const larger: Binary = (a, b) => around(Math.max(a.low, b.low), Math.max(a.high, b.high))
const size = ({ low, high }: Interval): Interval =>
  low <= 0 && high >= 0 ? around(0, -low, high) : around(Math.abs(low), Math.abs(high))

/** What arithmetic makes of intervals. What is not here may come to anything. */
const arithmetic: Partial<Record<Operation, (parts: readonly Interval[]) => Interval>> = {
  '+': (parts) => parts.reduce(plus),
  '-': (parts) => parts.reduce(minus),
  '*': (parts) => parts.reduce(times),
  neg: ([part = everything]) => around(-part.low, -part.high),
  abs: ([part = everything]) => size(part),
  min: (parts) => parts.reduce(smaller),
  max: (parts) => parts.reduce(larger),
  sqrt: ([part = everything]) => ({ low: 0, high: Math.sqrt(Math.max(0, part.high)) }),
}

/** What an expression may come to, given what each metric and fact may be; what is not finite is no number. */
export function intervalOf(
  expression: Expression,
  of: (input: { readonly metric: string } | { readonly fact: string }) => Interval,
): Interval {
  if (typeof expression === 'number') return { low: expression, high: expression }
  if (!('op' in expression)) return of(expression)
  return arithmetic[expression.op]?.(expression.of.map((part) => intervalOf(part, of))) ?? everything
}

/** An interval multiplied by a number. */
export function scaled(interval: Interval, factor: number): Interval {
  return times(interval, { low: factor, high: factor })
}
