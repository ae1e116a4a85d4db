import type { Layer } from '../layers/layer.ts'
import { isPlain, mapIn, own, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import type { Checked } from '../shapes/documents.ts'
import { type Candidate, causesOf, parametersOf } from './candidate.ts'
import type { OrderedPack } from './order-packs.ts'
import { readOverride } from './read-override.ts'
import { isKind, selectRules } from './select-rules.ts'

/** What packs say of rules besides the rules' own files. */
export interface Tunings {
  /** Upon the rule's own file, the last on top, by its id. */
  readonly layers: ReadonlyMap<string, readonly Layer[]>
  /** Whether a pack turns rules on or off, by the ids of the pack and of the rule. */
  readonly switches: ReadonlyMap<string, ReadonlyMap<string, boolean>>
  /** The packs that have a layer upon a rule, by its id. */
  readonly tuners: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Reads the overrides of all packs, those of what is extended before those of what extends it, and gives what they
 * change. An override that changes nothing is reported.
 */
export function tuneRules(
  packs: readonly OrderedPack[],
  candidatesOf: (pack: string) => readonly Candidate[],
): Tunings {
  const layers = new Map<string, Layer[]>()
  const switches = new Map<string, Map<string, boolean>>()
  const tuners = new Map<string, Set<string>>()
  for (const pack of packs) {
    const { id, overrides } = pack.pack
    const turned = new Map<string, boolean>()
    switches.set(id, turned)
    if (Object.keys(overrides).length === 0) continue
    const candidates = pack.reach.flatMap((each) => candidatesOf(each.pack.id))
    for (const [key, value] of Object.entries(overrides)) {
      const rules = selectRules(key, pack, candidates)
      // What follows a key that is none has been told with it.
      if (isKind(key)) continue
      const { turn, ...changes } = readOverride(value, rules, ['overrides', key], pack)
      for (const rule of rules) {
        if (turn !== undefined) turned.set(rule.id, turn === 'on')
        if (Object.keys(changes).length === 0) continue
        layers.set(rule.id, [
          ...(layers.get(rule.id) ?? []),
          layerOf(changes, rule, ['overrides', key], pack),
        ])
        tuners.set(rule.id, (tuners.get(rule.id) ?? new Set()).add(id))
      }
    }
  }
  return { layers, switches, tuners }
}

/** An override as a part of the rule's document. A rule that lacks a parameter or a cause is left as it is there. */
function layerOf(
  { parameters, message, ...rest }: Omit<Checked<'override'>, 'turn'>,
  rule: Candidate,
  path: Path,
  { packFile }: OrderedPack,
): Layer {
  const values = within(parameters, parametersOf(rule)).map(
    ([name, given]) => [name, { default: given }] as const,
  )
  const causes = Object.fromEntries(within(mapIn(message, 'causes'), causesOf(rule)))
  return {
    value: {
      ...rest,
      ...(values.length > 0 && { parameters: Object.fromEntries(values) }),
      ...(isPlain(message) && {
        message: { ...message, ...(Object.hasOwn(message, 'causes') && { causes }) },
      }),
    },
    file: packFile,
    // A parameter is given a value, not a whole declaration.
    place: (at) => [...path, ...(at[0] === 'parameters' ? at.slice(0, 2) : at)],
  }
}

function within(map: unknown, known: Plain): readonly (readonly [string, unknown])[] {
  return Object.entries(isPlain(map) ? map : {}).filter(([key]) => own(known, key) !== undefined)
}
