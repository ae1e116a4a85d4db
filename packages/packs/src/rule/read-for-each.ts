import type { Condition } from '@scram/core'
import { isPlain } from '../plain.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { readCondition } from './read-condition.ts'
import type { Scope } from './scope.ts'

/** For which values of which label a rule is judged. */
export interface ForEach {
  readonly label: string
  /** What must hold of a value for the rule to be judged of it. */
  readonly filters: readonly Condition[]
}

/**
 * Reads `for_each: layer`, or `for_each: { layer: { activation: relu } }`, which looks only at the layers whose fact
 * `layer.activation` is `relu`, or one of several in a list. The label must be one that the rule reads.
 */
export function readForEach(raw: unknown, scope: Scope): ForEach | undefined {
  if (typeof raw === 'string') return checkLabel(raw, scope) ? { label: raw, filters: [] } : undefined
  const [entry, ...more] = isPlain(raw) ? Object.entries(raw) : []
  if (entry === undefined || more.length > 0) return undefined
  const [label, wanted] = entry
  const isKnown = checkLabel(label, scope)
  const filters = Object.entries(isPlain(wanted) ? wanted : {}).flatMap(([name, value]) => {
    const test = { fact: `${label}.${name}`, one_of: [value].flat(), if_missing: false }
    return readCondition(test, ['for_each', label, name], scope) ?? []
  })
  return isKnown ? { label, filters } : undefined
}

/** A condition that also demands the filters. */
export function withFilters(when: Condition, filters: readonly Condition[]): Condition {
  if (filters.length === 0) return when
  return { all: [...filters, ...('all' in when ? when.all : [when])] }
}

function checkLabel(label: string, { report, tally }: Scope): boolean {
  if (tally.labels.has(label)) return true
  const known = [...tally.labels]
  report('unknown-label', ['for_each'], `nothing that this rule reads has the label ${quote(label)}`, {
    hint:
      didYouMean(label, known) ?? (known.length > 0 ? `there are ${known.join(', ')}` : 'leave for_each out'),
  })
  return false
}
