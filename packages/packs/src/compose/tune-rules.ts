import type { Layer } from '../layers/layer.ts'
import { isPlain, own, type Plain } from '../plain.ts'
import type { Path, Report } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import type { Checked } from '../shapes/documents.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Candidate } from './candidate.ts'
import type { OrderedPack } from './order-packs.ts'
import { selectRules } from './select-rules.ts'

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

/** What an override says, where it is sound. */
function readOverride(
  value: unknown,
  rules: readonly Candidate[],
  path: Path,
  pack: OrderedPack,
): Checked<'override'> {
  const { report } = pack.packFile
  if (value === 'on' || value === 'off') return { turn: value }
  if (!isPlain(value)) {
    reportNoOverride(value, path, report)
    return {}
  }
  const { document } = checkShape('override', value, path, report)
  if (!document) return {}
  reportUnknownParameters(document.parameters, rules, path, report)
  reportUnknownCauses(document.message, rules, path, report)
  if (document.message !== undefined) reportOtherLanguage(rules, [...path, 'message'], pack)
  return document
}

function reportNoOverride(value: unknown, path: Path, report: Report): void {
  const hint = 'write off, on, or what changes: { severity: info }'
  if (typeof value === 'string' || typeof value === 'boolean')
    report('unknown-value', path, `${quote(value)} is not a way to change a rule`, { hint })
  else reportWrongType({ wanted: ['string', 'object'], value, path, what: quote(path.at(-1) ?? '') }, report)
}

function mapIn(value: unknown, key: string): Plain {
  const found = isPlain(value) ? own(value, key) : undefined
  return isPlain(found) ? found : {}
}

function declaredBy({ made }: Candidate): Plain {
  return mapIn(made?.document.value, 'parameters')
}

function causesOf({ made }: Candidate): Plain {
  return mapIn(mapIn(made?.document.value, 'message'), 'causes')
}

function reportUnknownParameters(
  values: unknown,
  rules: readonly Candidate[],
  path: Path,
  report: Report,
): void {
  for (const name of Object.keys(isPlain(values) ? values : {})) {
    if (rules.length === 0 || rules.some((rule) => own(declaredBy(rule), name) !== undefined)) continue
    const names = [...new Set(rules.flatMap((rule) => Object.keys(declaredBy(rule))))]
    report(
      'unknown-parameter',
      [...path, 'parameters', name],
      `${whose(rules)} parameter called ${quote(name)}`,
      {
        at: 'key',
        hint: () =>
          didYouMean(name, names) ?? (names.length > 0 ? `there are ${names.join(', ')}` : 'leave it out'),
      },
    )
  }
}

function reportUnknownCauses(
  message: unknown,
  rules: readonly Candidate[],
  path: Path,
  report: Report,
): void {
  for (const id of Object.keys(mapIn(message, 'causes'))) {
    if (rules.length === 0 || rules.some((rule) => own(causesOf(rule), id) !== undefined)) continue
    report('unknown-cause', [...path, 'message', 'causes', id], `${whose(rules)} cause called ${quote(id)}`, {
      at: 'key',
      hint: () =>
        didYouMean(
          id,
          rules.flatMap((rule) => Object.keys(causesOf(rule))),
        ),
    })
  }
}

/** Words of two languages would stand in one message. */
function reportOtherLanguage(
  rules: readonly Candidate[],
  path: Path,
  { pack: { baseLocale }, packFile: { report } }: OrderedPack,
): void {
  const other = rules.find(({ locale }) => locale !== baseLocale)
  if (!other) return
  const message = `the rule ${quote(other.id)} is written in ${quote(other.locale)}, and this pack in ${quote(baseLocale)}`
  report('other-language', path, message, {
    at: 'key',
    hint: `write these words into messages/${baseLocale}.yaml, under ${other.id}:`,
  })
}

function whose([only, another]: readonly Candidate[]): string {
  return only && !another ? `the rule ${quote(only.id)} has no` : 'none of these rules has a'
}

/** An override as a part of the rule's document. A rule that lacks a parameter or a cause is left as it is there. */
function layerOf(
  { parameters, message, ...rest }: Omit<Checked<'override'>, 'turn'>,
  rule: Candidate,
  path: Path,
  { packFile }: OrderedPack,
): Layer {
  const values = within(parameters, declaredBy(rule)).map(
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
