import type { Place } from '@scram/core'

/**
 * Turns the counters of a CSV file, which many write from 0 and some begin anew in every epoch, into places that count
 * from 1, with steps that count through all epochs. Whether a counter begins at 0 is told by its first value.
 *
 * Feed it every row in order. Without a step counter each row is an epoch, and without an epoch counter all is one.
 */
export function countFromOne(): (epoch: number | undefined, step: number | undefined) => Place {
  let epochOffset: number | undefined
  let stepOffset: number | undefined
  /** The steps of the epochs before, where the counter begins anew in each. */
  let base = 0
  let previous: Place & { readonly counter: number } = { step: 0, epoch: 0, counter: -1 }

  return (rawEpoch, rawStep) => {
    epochOffset ??= rawEpoch === 0 ? 1 : 0
    const epoch = rawEpoch === undefined ? 1 : rawEpoch + epochOffset
    if (rawStep === undefined) return { step: epoch, epoch }
    stepOffset ??= rawStep === 0 ? 1 : 0
    const counter = rawStep + stepOffset
    // A resumed run goes back in both; a counter that begins anew goes back only in steps.
    if (epoch > previous.epoch && counter <= previous.counter) base = previous.step
    else if (epoch < previous.epoch) base = 0
    previous = { step: base + counter, epoch, counter }
    return { step: previous.step, epoch }
  }
}
