import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Candidate } from './candidate.ts'
import type { OrderedPack } from './order-packs.ts'

const kinds: Readonly<Record<string, (candidate: Candidate) => readonly unknown[]>> = {
  pack: ({ pack }) => [pack],
  topic: ({ made }) => [made?.document.value.topic],
  tag: ({ made }) => [made?.document.value.tags].flat(),
  status: ({ made }) => [made?.document.value.status],
}

/** The rules that a key of `overrides` is about; a key that is about none is reported, unless a pack that might have them is missing. */
export function selectRules(
  key: string,
  { packFile: { report }, isReachWhole }: OrderedPack,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const path = ['overrides', key]
  const colon = key.indexOf(':')
  if (colon < 0) {
    const found = named(key, candidates)
    if (found.length > 1) {
      report('ambiguous-rule', path, `there are several rules called ${quote(key)}`, {
        at: 'key',
        hint: `write ${found.map(({ id }) => id).join(' or ')}`,
      })
      return []
    }
    if (found.length === 0 && isReachWhole) {
      const names = candidates.flatMap(({ id, name }) => [name, id])
      report(
        'unknown-rule',
        path,
        `neither this pack nor one that it extends has a rule called ${quote(key)}`,
        {
          at: 'key',
          hint: () =>
            isKind(key) ? `write both together, without a space: ${key}:…` : didYouMean(key, names),
        },
      )
    }
    return found
  }
  const [kind, value] = [key.slice(0, colon), key.slice(colon + 1).trim()]
  const valuesOf = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!valuesOf) {
    report('unknown-selector', path, `rules cannot be chosen by ${quote(kind)}`, {
      at: 'key',
      hint: () => didYouMean(kind, Object.keys(kinds)) ?? `write one of ${Object.keys(kinds).join(', ')}`,
    })
    return []
  }
  const found = candidates.filter((candidate) => valuesOf(candidate).includes(value))
  if (found.length === 0 && isReachWhole) {
    const there = [...new Set(candidates.flatMap(valuesOf).filter((each) => typeof each === 'string'))]
    report('empty-selection', path, `no rule has the ${kind} ${quote(value)}`, {
      at: 'key',
      hint: () =>
        didYouMean(value, there) ?? (there.length > 0 ? `there are ${there.join(', ')}` : undefined),
    })
  }
  return found
}

/** Whether a key is what rules can be chosen by, without what they are to be: `topic`, not `topic:data`. */
export function isKind(key: string): boolean {
  return Object.hasOwn(kinds, key)
}

/** The rules of a name or a full id. */
export function named<Rule extends Pick<Candidate, 'id' | 'name'>>(
  key: string,
  rules: readonly Rule[],
): readonly Rule[] {
  return rules.filter(({ id, name }) => id === key || name === key)
}
