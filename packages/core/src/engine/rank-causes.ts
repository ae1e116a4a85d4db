import type { RankedCause } from '../types/finding.ts'
import type { Pending } from './pending.ts'
import { type Readings, readingsIn } from './readings-in.ts'

/** Evidence for a cause moves it to the front, evidence against it leaves it out. */
export async function rankCauses(
  causes: Pending['causes'],
): Promise<{ readonly ranked: readonly RankedCause[]; readonly readings: Readings }> {
  const supported: RankedCause[] = []
  const others: RankedCause[] = []
  let readings: Readings = {}
  for (const { id, look } of causes) {
    if (!look) {
      others.push({ id })
      continue
    }
    const { holds, explanation } = await look.condition.rule(look.seen)
    if (holds) {
      supported.push({ id, verdict: 'yes' })
      readings = { ...readings, ...readingsIn(explanation) }
    } else if (explanation.verdict === 'unknown') others.push({ id, verdict: 'unknown' })
  }
  return { ranked: [...supported, ...others], readings }
}
