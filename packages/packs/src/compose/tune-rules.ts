import type { Layer } from '../layers/layer.ts'
import { layered } from '../layers/layered.ts'
import { isPlain, own, type Plain } from '../plain.ts'
import type { Path } from '../problem.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { reportWrongType } from '../shapes/explain-error.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { OrderedPack } from './order-packs.ts'
import { ruleLayers } from './rule-layers.ts'
import { type Candidate, selectRules } from './select-rules.ts'

/** What packs say of a rule besides its own file. */
export interface Tuning {
  /** Upon the rule's own file, the last on top. */
  readonly layers: readonly Layer[]
  /** Whether it was switched on or off, by the last who said so. */
  readonly isOn: boolean | undefined
}

/**
 * Reads the overrides of all packs, those of what is extended before those of what extends it, and gives what they
 * change by rule. An override that changes nothing is reported.
 */
export function tuneRules(packs: readonly OrderedPack[]): ReadonlyMap<string, Tuning> {
  const tunings = new Map<string, { readonly layers: Layer[]; isOn: boolean | undefined }>()
  const tuningOf = (id: string): { readonly layers: Layer[]; isOn: boolean | undefined } => {
    const tuning = tunings.get(id) ?? { layers: [], isOn: undefined }
    tunings.set(id, tuning)
    return tuning
  }
  for (const pack of packs) {
    const overrides = Object.entries(pack.pack.overrides)
    const candidates = overrides.length > 0 ? candidatesOf(pack) : []
    for (const [key, value] of overrides) {
      const path = ['overrides', key]
      const rules = selectRules(key, pack, candidates)
      if (value === 'on' || value === 'off') {
        for (const { id } of rules) tuningOf(id).isOn = value === 'on'
        continue
      }
      if (!isSound(value, path, pack)) continue
      reportUnknownParameters(value, rules, path, pack)
      for (const rule of rules) tuningOf(rule.id).layers.push(layerOf(value, rule, path, pack))
    }
  }
  return tunings
}

/** Every rule within reach of a pack, as it is before anything is tuned. */
function candidatesOf({ reach }: OrderedPack): readonly Candidate[] {
  return reach.flatMap((parsed) =>
    [...parsed.ruleFiles.keys()].map((name): Candidate => {
      const { beneath, own } = ruleLayers(parsed, name)
      const document = own ? layered([...beneath, own], own).value : {}
      return { id: `${parsed.pack.id}/${name}`, pack: parsed.pack.id, name, document }
    }),
  )
}

function isSound(value: unknown, path: Path, { packFile: { report } }: OrderedPack): value is Plain {
  if (isPlain(value)) return checkShape('override', value, path, report).ok
  if (typeof value === 'string') {
    report('unknown-value', path, `${quote(value)} is not a way to change a rule`, {
      hint: 'write off, on, or what changes: { severity: info }',
    })
  } else
    reportWrongType({ wanted: ['string', 'object'], value, path, what: quote(path.at(-1) ?? '') }, report)
  return false
}

function declaredBy({ document }: Candidate): Plain {
  return isPlain(document.parameters) ? document.parameters : {}
}

function reportUnknownParameters(
  value: Plain,
  rules: readonly Candidate[],
  path: Path,
  { packFile: { report } }: OrderedPack,
): void {
  for (const name of Object.keys(isPlain(value.parameters) ? value.parameters : {})) {
    if (rules.length === 0 || rules.some((rule) => own(declaredBy(rule), name) !== undefined)) continue
    const names = [...new Set(rules.flatMap((rule) => Object.keys(declaredBy(rule))))]
    const [only, another] = rules
    const whose = only && !another ? `the rule ${quote(only.id)} has no` : 'none of these rules has a'
    report('unknown-parameter', [...path, 'parameters', name], `${whose} parameter called ${quote(name)}`, {
      at: 'key',
      hint: didYouMean(name, names) ?? (names.length > 0 ? `there are ${names.join(', ')}` : 'it has none'),
    })
  }
}

/** An override as a part of the rule's document. A rule that lacks one of the parameters is left as it is there. */
function layerOf(value: Plain, rule: Candidate, path: Path, { packFile }: OrderedPack): Layer {
  const { parameters, ...rest } = value
  const values = Object.entries(isPlain(parameters) ? parameters : {})
    .filter(([name]) => own(declaredBy(rule), name) !== undefined)
    .map(([name, given]) => [name, { default: given }] as const)
  return {
    value: values.length > 0 ? { ...rest, parameters: Object.fromEntries(values) } : rest,
    file: packFile,
    place: ([first, name, ...others]) =>
      first === 'parameters' && name !== undefined
        ? [...path, first, name]
        : [...path, ...[first, name, ...others].filter((part) => part !== undefined)],
  }
}
