import { formatKey, type Key } from '@scram/core'
import type { Gauge, Measurement, Read, Scalars } from './gauge.ts'
import type { Statistics } from './statistics.ts'

/** The keys of the metrics that one tensor of a batch is told by. */
export interface DataKeys {
  /** What is told of this tensor alone. */
  readonly own: Readonly<Partial<Record<Exclude<keyof Statistics, 'notFinite'>, Key>>>
  /** How many values are not finite, over all tensors that share the key. */
  readonly notFinite: Key
}

/** One tensor of a batch, measured. */
export interface Seen {
  readonly keys: DataKeys
  readonly measurement: Measurement
}

/** The metrics of one input. */
export function inputKeys(input: string): DataKeys {
  const key = (name: string): Key => formatKey(`input_${name}`, { input })
  return {
    own: { min: key('min'), max: key('max'), mean: key('mean'), std: key('std') },
    notFinite: 'inputs_not_finite',
  }
}

/** The metrics of the labels of one output. */
export function labelKeys(output: string): DataKeys {
  const key = (name: string): Key => formatKey(`label_${name}`, { output })
  return { own: { min: key('min'), max: key('max') }, notFinite: 'labels_not_finite' }
}

/** What was observed at one step. */
export type StepMetrics = Readonly<Record<Key, number>>

/** Reads a step's logs and what was seen of its batch, as metrics. */
export function seenMetrics(
  gauge: Gauge,
  scalars: Scalars,
  seen: readonly Seen[],
): StepMetrics | Promise<StepMetrics> {
  const read = gauge.read(
    scalars,
    seen.map(({ measurement }) => measurement),
  )
  return read instanceof Promise ? read.then((done) => join(done, seen)) : join(read, seen)
}

function join({ values, statistics }: Read, seen: readonly Seen[]): StepMetrics {
  if (seen.length === 0) return values
  const metrics: Record<Key, number> = { ...values }
  for (const [i, { keys }] of seen.entries()) {
    const measured = statistics[i] as Statistics
    for (const [part, key] of Object.entries(keys.own)) metrics[key] = measured[part as keyof Statistics]
    metrics[keys.notFinite] = (metrics[keys.notFinite] ?? 0) + measured.notFinite
  }
  return metrics
}
