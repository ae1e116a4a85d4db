import type { Outcome } from '@scram/packs'

/** An outcome with the keys that examples have. */
export function writtenOutcome(outcome: Outcome): Readonly<Record<string, readonly number[] | true>> {
  if ('silent' in outcome) return { silent: true }
  if ('cannotTell' in outcome) return { cannot_tell: true }
  const { firesAt, resolvesAt } = outcome
  return { fires_at: firesAt, ...(resolvesAt && { resolves_at: resolvesAt }) }
}

/** Writes an outcome as examples do: `fires_at: [11], resolves_at: [20]`. */
export function tellOutcome(outcome: Outcome): string {
  return Object.entries(writtenOutcome(outcome))
    .map(([key, value]) => `${key}: ${value === true ? 'true' : `[${value.join(', ')}]`}`)
    .join(', ')
}
