import type { Observation } from '@scram/core'
import type { TagRule } from './preset.ts'
import { Rows, type Values } from './rows.ts'

/** Puts the values of tags that count steps, epochs and ends of epochs together into the course of one training. */
export interface Assembler {
  /** Takes a value of a metric at a place: a step, or an epoch counted from 1. */
  add(metric: string, at: TagRule['at'], place: number, value: number): void
  /** What is complete by now, in order. */
  take(state: RunStage): readonly Observation[]
}

/**
 * `more`: more may come at once, so the newest step and the newest epoch are kept back. `quiet`: nothing has come for a
 * while. `over`: nothing will.
 */
export type RunStage = 'more' | 'quiet' | 'over'

/** An assembler of one run. */
export function createAssembler(): Assembler {
  /** Values of steps, and of epochs by the step they end at or by their number, not given yet. */
  const steps = new Rows()
  const ends = new Rows()
  const epochs = new Rows()
  /** The steps at which epochs end, in order. */
  let boundaries: number[] = []
  let axis: 'steps' | 'epochs' | undefined
  let givenStep = 0
  let givenEpoch = 0
  /** Added to what counts from 0. */
  let shift = 0

  /**
   * Loops of one's own log by steps or by epochs, under the same tags. Where what is logged once an epoch has
   * neighbouring numbers, and wherever the rest is logged, they are those of epochs.
   */
  function decideAxis(stage: RunStage): void {
    if (axis !== undefined || steps.size + ends.size === 0) return
    const places = ends.places()
    const [first, second] = places
    const last = places.at(-1) ?? Number.NEGATIVE_INFINITY
    const isAlike = steps.places().every((step) => ends.has(step) || step > last)
    const isWithoutEnds = places.length === 0 && steps.size > 2 && stage === 'quiet'
    if (places.length < 2 && (isAlike || places.length === 0) && !isWithoutEnds && stage !== 'over') return
    axis = isAlike && first !== undefined && second === first + 1 && epochs.size === 0 ? 'epochs' : 'steps'
    shift = steps.has(0) || ends.has(0) ? 1 : 0
    if (axis === 'steps') return
    for (const rows of [steps, ends]) {
      for (const place of rows.places()) Object.assign(epochs.at(place + shift), rows.at(place))
      rows.clear()
    }
    boundaries = []
  }

  function addBoundary(place: number): void {
    const index = countBelow(boundaries, place)
    if (boundaries[index] !== place) boundaries.splice(index, 0, place)
  }

  return {
    add(metric, at, place, value) {
      if (at === 'epoch') epochs.at(place)[metric] = value
      else if (axis === 'epochs') {
        if (at !== 'end') epochs.at(place + shift)[metric] = value
      } else if (at === 'step') steps.at(place)[metric] = value
      else {
        addBoundary(place)
        const values = ends.at(place)
        if (at === 'end_of_epoch') values[metric] = value
      }
    },

    take(stage) {
      decideAxis(stage)
      if (axis === undefined && steps.size + ends.size > 0) return []
      const isOpen = (place: number, newest: number): boolean => stage === 'more' && place >= newest
      const observations: Observation[] = []
      const endEpoch = (epoch: number, step: number, metrics: Values): void => {
        if (epoch < givenEpoch) return
        givenEpoch = epoch
        observations.push({ step, epoch, end: 'epoch', metrics })
      }
      const newestStep = Math.max(steps.greatest, ends.greatest)
      const newestEpoch = epochs.greatest
      let next = Number.POSITIVE_INFINITY
      for (const place of merged(steps.places(), ends.places())) {
        if (isOpen(place, newestStep)) {
          next = place
          break
        }
        const step = place + shift
        const epoch = countBelow(boundaries, place) + 1
        const metrics = steps.get(place)
        if (metrics && step >= givenStep) observations.push({ step, epoch, metrics })
        givenStep = Math.max(givenStep, step)
        const end = ends.get(place)
        if (end) endEpoch(epoch, step, { ...end, ...epochs.get(epoch) })
        if (end) epochs.delete(epoch)
      }
      steps.deleteBefore(next)
      ends.deleteBefore(next)
      for (const epoch of epochs.places()) {
        if (isOpen(epoch, newestEpoch)) break
        const last = boundaries[epoch - 1]
        endEpoch(epoch, last === undefined ? givenStep || epoch : last + shift, epochs.get(epoch) ?? {})
        epochs.delete(epoch)
      }
      return observations
    },
  }
}

/** How many of the places, which are in order, are smaller than a place. */
function countBelow(places: readonly number[], place: number): number {
  let low = 0
  let high = places.length
  // Nearly all that is asked for lies behind.
  if (high === 0 || (places[high - 1] as number) < place) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The places of both, each once, in order. */
function merged(some: readonly number[], others: readonly number[]): readonly number[] {
  if (others.length === 0) return some
  return [...new Set([...some, ...others])].sort((a, b) => a - b)
}
