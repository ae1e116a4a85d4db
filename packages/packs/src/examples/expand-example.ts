import type { Facts, Observation } from '@scram/core'
import type { Example } from './example.ts'

/** An example as the stream that a training would give. */
export interface ExpandedExample {
  readonly facts: Facts
  readonly observations: readonly Observation[]
}

/**
 * Turns an example into observations, one for each value of its longest series.
 *
 * In epochs, the n-th value holds for the whole of epoch n, which ends at step n × `stepsPerEpoch` (1 unless given).
 * In steps, the n-th value is that of step n; unless `stepsPerEpoch` is given, all steps are in epoch 1.
 */
export function expandExample(example: Example): ExpandedExample {
  const series = Object.entries(example.series)
  const length = Math.max(0, ...series.map(([, values]) => values.length))
  const perEpoch = example.stepsPerEpoch ?? (example.every === 'epoch' ? 1 : Math.max(1, length))
  const observations = Array.from({ length }, (_, index): Observation => {
    const metrics = Object.fromEntries(
      series.flatMap(([key, values]) => {
        const value = values[index]
        return value === undefined ? [] : [[key, value]]
      }),
    )
    const nth = index + 1
    return example.every === 'epoch'
      ? { step: nth * perEpoch, epoch: nth, end: 'epoch', metrics }
      : { step: nth, epoch: Math.ceil(nth / perEpoch), metrics }
  })
  return { facts: example.facts, observations }
}
