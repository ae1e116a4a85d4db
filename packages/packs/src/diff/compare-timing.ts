import type { Clock, Rule, Window } from '@scram/core'
import { isSame } from '../is-same.ts'
import { byAmount, type Relation, reversed } from './relation.ts'

/** How the moments at which a rule is judged relate to those before. */
export function compareClocks(from: Clock, to: Clock): Relation {
  if (isSame(from, to)) return 'same'
  if (!('every' in from && 'every' in to) || from.unit !== to.unit) return 'other'
  if (from.every % to.every === 0) return 'wider'
  return to.every % from.every === 0 ? 'narrower' : 'other'
}

type Timing = Pick<Rule, 'check' | 'for'>

/** How long a rule must hold before it speaks, compared with how long it had to: the shorter, the more it speaks. */
export function compareDurations(from: Timing, to: Timing): Relation {
  const [before, now] = [durationOf(from), durationOf(to)]
  if (isSame(before, now)) return 'same'
  return before && now && before.unit === now.unit ? reversed(byAmount(before.count, now.count)) : 'other'
}

/** A duration in the units of the rule's clock; a rule that names none waits for one check. */
function durationOf({ check, for: lasting }: Timing): Window | undefined {
  const between = 'every' in check ? { count: check.every, unit: check.unit } : undefined
  if (!between) return lasting
  if (!lasting) return between
  if (lasting.unit === 'readings') return { count: lasting.count * between.count, unit: between.unit }
  // Less than lies between two checks makes no difference.
  return lasting.unit === between.unit
    ? { ...lasting, count: Math.max(lasting.count, between.count) }
    : lasting
}
