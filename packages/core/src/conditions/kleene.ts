import type { Verdict } from '../types/reading.ts'

/** Conjunction and disjunction in Kleene's strong logic. */
export function combine(op: 'all' | 'any', verdicts: readonly Verdict[]): Verdict {
  const decisive: Verdict = op === 'all' ? 'no' : 'yes'
  if (verdicts.includes(decisive)) return decisive
  if (verdicts.includes('unknown')) return 'unknown'
  return op === 'all' ? 'yes' : 'no'
}

export function negate(verdict: Verdict): Verdict {
  return verdict === 'yes' ? 'no' : verdict === 'no' ? 'yes' : 'unknown'
}
