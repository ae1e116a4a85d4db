import { measures } from '../measures/index.ts'
import type { Measure } from '../measures/measure.ts'
import type { Grain } from '../measures/probe.ts'
import type { Store } from '../store/store.ts'
import type { Catalogue } from '../types/catalogue.ts'
import { formatKey, type Labels } from '../types/labels.ts'
import type { Leaf, Rule, Source } from '../types/rule.ts'
import type { LeafReaders, Reader } from './bound-condition.ts'
import type { Probes } from './probes.ts'

/** Ties the leaves of one rule, for one set of labels, to the store. */
export function createBinding(
  rule: Rule,
  labels: Labels,
  store: Store,
  probes: Probes,
  catalogue: Catalogue,
): (leaf: Leaf) => LeafReaders {
  const keyOf = (name: string, known: readonly string[] | undefined): string => {
    const carries = Object.entries(labels).filter(([label]) => known === undefined || known.includes(label))
    return formatKey(name, Object.fromEntries(carries))
  }

  const bindSource = (source: Source, measure: Measure, tolerance: number): Reader => {
    if (source.fact !== undefined) {
      const key = keyOf(source.fact, entryLabels(catalogue.facts[source.fact]))
      return () => store.fact(key)
    }
    const name = source.metric as string
    const entry = catalogue.metrics[name]
    const probe = probes.of(keyOf(name, entryLabels(entry)), {
      measure,
      grain: grainOf(source, rule),
      ...(source.over && { over: source.over }),
      smooth: source.smooth ?? 1,
      options: { better: entry?.better ?? 'lower', tolerance },
    })
    return (now) => probe.read(now)
  }

  return (leaf) => {
    const { test } = leaf
    const isTrend = test.op === 'rising' || test.op === 'falling' || test.op === 'flat'
    const reading = bindSource(
      leaf,
      measureNamed(isTrend ? 'trend' : leaf.measure),
      isTrend ? test.tolerance : 0,
    )
    if (!('than' in test) || typeof test.than === 'number') return { reading }
    return {
      reading,
      threshold: scaled(bindSource(test.than, measureNamed(test.than.measure), 0), test.than.times),
    }
  }
}

function scaled(read: Reader, times = 1): Reader {
  if (times === 1) return read
  return (now) => {
    const reading = read(now)
    return reading.status === 'ok' ? { ...reading, value: reading.value * times } : reading
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

/** The labels a catalogue entry declares; `undefined` when there is no entry, so that nothing is known of them. */
function entryLabels(
  entry: { readonly labels?: readonly string[] } | undefined,
): readonly string[] | undefined {
  return entry && (entry.labels ?? [])
}
