import { measures } from '../measures/index.ts'
import { type Measure, plainOptions } from '../measuring/measure.ts'
import type { Grain } from '../measuring/probe.ts'
import type { Store } from '../store/store.ts'
import type { Catalogue } from '../types/catalogue.ts'
import type { Expression } from '../types/expression.ts'
import { formatKey, type Key, type Labels } from '../types/labels.ts'
import type { Reading } from '../types/reading.ts'
import type { Leaf, Rule, Source } from '../types/rule.ts'
import type { BoundLeaf, BoundSource, Input, Reader } from './bound-condition.ts'
import { compute, type Definitions, inputsOf } from './definitions.ts'
import type { Probes } from './probes.ts'

/** What the rules of a run are tied to. */
export interface Ground {
  readonly store: Store
  readonly probes: Probes
  readonly catalogue: Catalogue
}

/** Ties the leaves of one rule, for one set of labels, to the store. */
export function createBinding(
  rule: Rule,
  definitions: Definitions,
  labels: Labels,
  { store, probes, catalogue }: Ground,
): (leaf: Leaf) => BoundLeaf {
  const keyOf = (name: string, entry: { readonly labels?: readonly string[] } | undefined): Key => {
    // Without an entry nothing is known of the labels that a name carries, so it is taken to carry all.
    const carries = Object.entries(labels).filter(
      ([label]) => entry === undefined || entry.labels?.includes(label),
    )
    return formatKey(name, Object.fromEntries(carries))
  }
  const metricKey = (name: string): Key => keyOf(name, catalogue.metrics[name])
  const factKey = (name: string): Key => keyOf(name, catalogue.facts[name])

  const metricInput = (name: string): Input => {
    const key = metricKey(name)
    return { of: name, kind: 'metric', isSeen: () => store.hasSeries(key) }
  }
  const factInput = (name: string): Input => {
    const key = factKey(name)
    return { of: name, kind: 'fact', isSeen: () => store.fact(key).status !== 'unknown' }
  }
  const inputOf = (input: { metric: string } | { fact: string }): Input =>
    'metric' in input ? metricInput(input.metric) : factInput(input.fact)

  const numberOf = (key: Key): number | undefined => {
    const reading = store.fact(key)
    return reading.status === 'ok' ? reading.value : undefined
  }

  /** A definition that reads no metric is a number like a fact, known as soon as its facts are. */
  const constant = (expression: Expression): Reader => ({
    read() {
      const value = compute(expression, (input) =>
        'fact' in input ? numberOf(factKey(input.fact)) : undefined,
      )
      if (value === undefined) return { status: 'unknown', reason: 'missing' }
      return Number.isFinite(value)
        ? { status: 'ok', value, points: 1 }
        : { status: 'unknown', reason: 'not_finite' }
    },
  })

  /** Makes a definition a series of its own, which rules that define the same share. */
  const derive = (expression: Expression): Key => {
    const metrics = inputsOf(expression).flatMap((input) => ('metric' in input ? [input.metric] : []))
    const places = new Map(metrics.map((name, index) => [name, index]))
    const facts = new Map(
      inputsOf(expression).flatMap((input) => ('fact' in input ? [[input.fact, factKey(input.fact)]] : [])),
    )
    const key = JSON.stringify([expression, metrics.map(metricKey), [...facts.values()]])
    store.derive(key, {
      inputs: metrics.map(metricKey),
      compute: (values) =>
        compute(expression, (input) =>
          'metric' in input
            ? values[places.get(input.metric) as number]
            : numberOf(facts.get(input.fact) as Key),
        ),
    })
    return key
  }

  const bindSource = (source: Source, measure: Measure, tolerance: number): BoundSource => {
    if (source.fact !== undefined) {
      const key = factKey(source.fact)
      return { reader: { read: () => store.fact(key) }, inputs: [factInput(source.fact)] }
    }
    const name = source.metric as string
    const definition = definitions.get(name)
    const inputs = definition === undefined ? [metricInput(name)] : inputsOf(definition).map(inputOf)
    if (definition !== undefined && inputs.every(({ kind }) => kind === 'fact'))
      return { reader: constant(definition), inputs }
    const probe = probes.of(definition === undefined ? metricKey(name) : derive(definition), {
      measure,
      grain: grainOf(source, rule),
      ...(source.over && { over: source.over }),
      smooth: source.smooth ?? 1,
      options: {
        better: catalogue.metrics[name]?.better ?? plainOptions.better,
        tolerance,
        range: source.range ?? plainOptions.range,
        level: source.level ?? plainOptions.level,
      },
    })
    return { reader: probe, inputs }
  }

  return (leaf) => {
    const { test } = leaf
    const isTrend = test.op === 'rising' || test.op === 'falling' || test.op === 'flat'
    const subject = bindSource(
      leaf,
      measureNamed(isTrend ? 'trend' : leaf.measure),
      isTrend ? test.tolerance : 0,
    )
    if (!('than' in test) || typeof test.than === 'number') return { subject }
    const { reader, inputs } = bindSource(test.than, measureNamed(test.than.measure), 0)
    return { subject, threshold: { reader: scaled(reader, test.than.times), inputs } }
  }
}

function scaled(reader: Reader, times = 1): Reader {
  if (times === 1) return reader
  let unscaled: Reading | undefined
  let result: Reading | undefined
  return {
    read(now) {
      const reading = reader.read(now)
      if (reading !== unscaled || result === undefined) {
        unscaled = reading
        result = reading.status === 'ok' ? { ...reading, value: reading.value * times } : reading
      }
      return result
    },
  }
}

/** A window says at which grain a series is looked at; without one, the rule's clock does. */
function grainOf({ over }: Source, { check }: Rule): Grain {
  if (over) return over.unit
  return 'every' in check && check.unit === 'steps' ? 'readings' : 'epochs'
}

function measureNamed(name = 'last'): Measure {
  const measure = measures.get(name)
  if (!measure) throw new Error(`there is no measure named "${name}"`)
  return measure
}
