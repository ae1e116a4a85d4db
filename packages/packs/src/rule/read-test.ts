import type { FactValue, Test, Threshold } from '@scram/core'
import type { Comparator } from '@scram/schemas'
import { isPlain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { quote } from '../text/quote.ts'
import { readLiteral, readNumber } from './parameter-use.ts'
import { type ReadSource, readSource } from './read-source.ts'
import type { Scope } from './scope.ts'

/** Reads the comparison of a test. */
export function readTest(
  comparator: Comparator,
  raw: Readonly<Record<string, unknown>>,
  subject: ReadSource | undefined,
  path: Path,
  scope: Scope,
): Test | undefined {
  const value = raw[comparator]
  const place = [...path, comparator]
  if (!fits(comparator, value, subject, place, scope)) return undefined
  switch (comparator) {
    case 'above':
    case 'at_least':
    case 'below':
    case 'at_most': {
      const than = readThreshold(value, place, scope)
      return than === undefined ? undefined : { op: comparator, than }
    }
    case 'between':
    case 'outside':
      return readInterval(comparator, value as readonly unknown[], place, scope)
    case 'equals': {
      const literal = readLiteral(value, place, scope)
      return literal === undefined ? undefined : { op: 'equals', value: literal }
    }
    case 'one_of': {
      const values = (value as readonly unknown[]).map((item, index) =>
        readLiteral(item, [...place, index], scope),
      )
      return values.includes(undefined) ? undefined : { op: 'one_of', values: values as readonly FactValue[] }
    }
    case 'trend': {
      const tolerance =
        raw.tolerance === undefined ? 0 : readNumber(raw.tolerance, [...path, 'tolerance'], scope)
      return tolerance === undefined ? undefined : { op: value as 'rising' | 'falling' | 'flat', tolerance }
    }
    case 'is':
      return { op: value as 'finite' | 'not_finite' | 'missing' | 'present' }
  }
}

function readThreshold(value: unknown, path: Path, scope: Scope): Threshold | undefined {
  if (typeof value === 'string' && scope.definitions.has(value)) return { metric: value }
  if (!isPlain(value)) return readNumber(value, path, scope)
  const { document } = checkShape('source', value, path, scope.report)
  const read = document && readSource(document, path, scope)
  const times = value.times === undefined ? undefined : readNumber(value.times, [...path, 'times'], scope)
  if (!read || (value.times !== undefined && times === undefined)) return undefined
  if (read.fact && read.fact.type !== 'number') {
    scope.report('wrong-comparison', path, `the fact ${quote(read.source.fact)} is not a number`)
    return undefined
  }
  return { ...read.source, ...(times !== undefined && { times }) }
}

function readInterval(
  op: 'between' | 'outside',
  value: readonly unknown[],
  path: Path,
  scope: Scope,
): Test | undefined {
  const [low, high] = value.map((item, index) => readNumber(item, [...path, index], scope))
  if (low === undefined || high === undefined) return undefined
  if (low <= high) return { op, low, high }
  scope.report('empty-interval', path, `nothing lies between ${low} and ${high}`, {
    hint: `write [${high}, ${low}]`,
  })
  return undefined
}

/** Whether the comparison makes sense for what is read. */
function fits(
  comparator: Comparator,
  value: unknown,
  subject: ReadSource | undefined,
  path: Path,
  scope: Scope,
): boolean {
  if (!subject || comparator === 'is') return true
  const type = subject.fact?.type ?? 'number'
  const name = quote(subject.source.fact ?? subject.source.metric)
  if (comparator === 'trend' && subject.fact) {
    scope.report('wrong-comparison', path, `${name} is a fact: it does not change, so it has no trend`, {
      at: 'key',
    })
    return false
  }
  if (comparator !== 'equals' && comparator !== 'one_of') {
    if (type === 'number') return true
    const kind = type === 'string' ? 'text' : 'true or false'
    const hint = 'compare it with equals: or one_of:'
    scope.report('wrong-comparison', path, `${name} is ${kind}, not a number`, { at: 'key', hint })
    return false
  }
  const values = comparator === 'one_of' ? (value as readonly unknown[]) : [value]
  const wrong = values.findIndex((item) => typeof item !== type && !String(item).startsWith('$'))
  if (wrong < 0) return true
  const kind = { number: 'a number', string: 'text', boolean: 'true or false' }[type]
  const place = comparator === 'one_of' ? [...path, wrong] : path
  scope.report('wrong-comparison', place, `${name} is ${kind}, which ${quote(values[wrong])} is not`)
  return false
}
