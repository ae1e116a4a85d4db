import type { Condition } from '@scram/core'
import type { Voice } from '@scram/messages'
import { tellSource } from './tell-source.ts'
import { tellTest } from './tell-test.ts'

/** A line of an outline, and how deep it stands in it. */
export interface OutlineLine {
  readonly depth: number
  readonly text: string
}

/** Says a condition as an outline, one test a line. */
export function tellCondition(
  voice: Voice,
  condition: Condition,
  depth = 0,
  negated = false,
): readonly OutlineLine[] {
  if ('not' in condition) return tellCondition(voice, condition.not, depth, !negated)
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const parts = isAll ? condition.all : condition.any
    const [only] = parts
    if (only && parts.length === 1) return tellCondition(voice, only, depth, negated)
    const lead = isAll ? (negated ? 'not_all' : 'all') : negated ? 'none' : 'any'
    return [
      { depth, text: voice.say(`condition.${lead}`) },
      ...parts.flatMap((part) => tellCondition(voice, part, depth + 1)),
    ]
  }
  const { test, ifMissing } = condition
  const told = tellTest(voice, tellSource(voice, condition), test, negated)
  if (ifMissing === undefined) return [{ depth, text: told }]
  return [
    {
      depth,
      text: voice.say(ifMissing ? 'condition.assumed_true' : 'condition.assumed_false', { test: told }),
    },
  ]
}
