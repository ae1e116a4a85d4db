import type { Condition } from '@scram/core'
import { tellSource } from './tell-source.ts'
import { tellTest } from './tell-test.ts'

/** A line of an outline, and how deep it stands in it. */
export interface OutlineLine {
  readonly depth: number
  readonly text: string
}

/** Says a condition as an outline, one test a line. */
export function tellCondition(condition: Condition, depth = 0, negated = false): readonly OutlineLine[] {
  if ('not' in condition) return tellCondition(condition.not, depth, !negated)
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const parts = isAll ? condition.all : condition.any
    const [only] = parts
    if (only && parts.length === 1) return tellCondition(only, depth, negated)
    const lead = negated
      ? isAll
        ? 'not all of these:'
        : 'none of these:'
      : isAll
        ? 'all of these:'
        : 'any of these:'
    return [{ depth, text: lead }, ...parts.flatMap((part) => tellCondition(part, depth + 1))]
  }
  const { test, ifMissing } = condition
  const assumed =
    ifMissing === undefined ? '' : `, taken as ${ifMissing ? 'so' : 'not so'} where it is not logged`
  return [{ depth, text: `${tellSource(condition)} is ${negated ? 'not ' : ''}${tellTest(test)}${assumed}` }]
}
