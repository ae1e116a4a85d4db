import type { Condition, Leaf, Rule } from '@scram/core'
import { identityOf } from './identity.ts'

/** The same text for rules that are judged alike: order, nesting without meaning, and the names of readings aside. */
export function judgementOf({ check, define, when, unless, forEach, for: lasts }: Rule): string {
  return JSON.stringify([check, define, normal(when), unless && normal(unless), forEach, lasts])
}

/** A condition as text, its denials at the tests, its parts in alphabetical order and each once. */
function normal(condition: Condition, negated = false): string {
  if ('not' in condition) return normal(condition.not, !negated)
  if (!('all' in condition || 'any' in condition)) return normalTest(condition, negated)
  const group = 'all' in condition === negated ? 'any' : 'all'
  const parts = [...new Set(partsOf(condition, group, negated))].sort()
  return parts.length === 1 ? (parts[0] as string) : `${group}(${parts.join()})`
}

/** The parts of a group, those of groups of its kind inside it among them. */
function partsOf(condition: Condition, group: 'all' | 'any', negated: boolean): readonly string[] {
  if ('not' in condition) return partsOf(condition.not, group, !negated)
  const isGroup = 'all' in condition || 'any' in condition
  if (!isGroup || ('all' in condition === negated ? 'any' : 'all') !== group)
    return [normal(condition, negated)]
  return ('all' in condition ? condition.all : condition.any).flatMap((part) => partsOf(part, group, negated))
}

function normalTest({ test, ifMissing, as: _as, ...source }: Leaf, negated: boolean): string {
  const limit =
    'than' in test && typeof test.than === 'object' ? { ...test, than: identityOf(test.than) } : test
  const values = 'values' in limit ? { ...limit, values: [...limit.values].sort() } : limit
  return `${negated ? 'not ' : ''}${identityOf(source)}${JSON.stringify([values, ifMissing])}`
}
