import type { Seen } from '../conditions/judge.ts'
import type { Blind } from '../types/finding.ts'
import type { Place } from '../types/observation.ts'
import type { Reading } from '../types/reading.ts'
import type { BoundCondition, BoundSource } from './bound-condition.ts'

/** What keeps a condition from being judged: what it could not read, without what it can do without. */
export function unreadBy(condition: BoundCondition, now: Place): Blind['unread'] {
  const seen = condition.look(now)
  return condition.leaves.flatMap(({ subject, threshold }, index) => {
    const canDoWithout = condition.leafAt(index).ifMissing !== undefined
    const { reading, threshold: than } = seen[index] as Seen
    return [
      ...unreadIn(subject, reading, canDoWithout),
      ...(threshold && than ? unreadIn(threshold, than, canDoWithout) : []),
    ]
  })
}

/** What stands behind a reading that is unknown: of a definition, the metrics and facts that it lacks. */
function unreadIn({ inputs }: BoundSource, reading: Reading, canDoWithout: boolean): Blind['unread'] {
  if (reading.status !== 'unknown' || (reading.reason === 'missing' && canDoWithout)) return []
  const lacking = inputs.filter(({ isSeen }) => !isSeen())
  const named = lacking.length > 0 && lacking.length < inputs.length ? lacking : inputs
  return named.map(({ of, kind }) => ({ of, kind, reason: reading.reason }))
}
