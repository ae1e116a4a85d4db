import type { Candidate } from './candidate.ts'
import type { PackOrder } from './order-packs.ts'
import type { Tunings } from './tune-rules.ts'

/** Which rules are used, by their ids. */
export interface RulesInUse {
  readonly used: ReadonlySet<string>
  /** Those that would be used if packs of which only some files are wanted were wanted as a whole. */
  readonly neighbours: ReadonlySet<string>
}

/** What a pack has to say on whether a rule is used. */
interface Offer {
  /** Whether it is a rule of the pack itself, or one that it takes. */
  readonly isTaken: boolean
  /** Whether it was turned on or off, by the last who said so. */
  readonly isOn?: boolean
}

type Offers = ReadonlyMap<string, Offer>

/**
 * Tells which rules are used: those of the packs that were asked for, and what these take of others. Who turns a rule on
 * or off has the last word, unless nothing is taken of the pack that does.
 */
export function rulesInUse(
  { packs, asked }: PackOrder,
  { switches }: Tunings,
  candidatesOf: (pack: string) => readonly Candidate[],
): RulesInUse {
  const byPack = new Map<string, Offers>()
  const candidates = new Map(
    packs.flatMap(({ pack }) => candidatesOf(pack.id).map((candidate) => [candidate.id, candidate])),
  )
  for (const { pack, extended } of packs) {
    const offers = new Map<string, Offer>(candidatesOf(pack.id).map(({ id }) => [id, { isTaken: true }]))
    for (const { id, take } of extended) {
      for (const [rule, offer] of byPack.get(id) ?? []) {
        const isStable = candidates.get(rule)?.made?.document.value.status === 'stable'
        join(offers, rule, {
          isTaken: offer.isTaken && (take === 'all' || (take === 'recommended' && isStable)),
          ...(offer.isOn !== undefined && !(offer.isOn && take === 'off') && { isOn: offer.isOn }),
        })
      }
    }
    for (const [rule, isOn] of switches.get(pack.id) ?? []) join(offers, rule, { isTaken: false, isOn })
    byPack.set(pack.id, offers)
  }
  const whole = new Map<string, Offer>()
  const used = new Map<string, Offer>()
  for (const [pack, files] of asked) {
    const named = new Set(
      files === 'all'
        ? []
        : candidatesOf(pack).flatMap(({ id, name }) => (files.includes(`${name}.yaml`) ? [id] : [])),
    )
    for (const [rule, offer] of byPack.get(pack) ?? []) {
      join(whole, rule, offer)
      if (files === 'all') join(used, rule, offer)
      // Whoever names a file wants its rule.
      else if (named.has(rule)) join(used, rule, { isTaken: true, isOn: true })
    }
  }
  const isUsed = onIn(used)
  return { used: isUsed, neighbours: new Set([...onIn(whole)].filter((id) => !isUsed.has(id))) }
}

function join(offers: Map<string, Offer>, rule: string, offer: Offer): void {
  const before = offers.get(rule)
  offers.set(rule, { ...before, ...offer, isTaken: offer.isTaken || before?.isTaken === true })
}

function onIn(offers: Offers): ReadonlySet<string> {
  return new Set([...offers].flatMap(([id, { isTaken, isOn = isTaken }]) => (isOn ? [id] : [])))
}
