import type { Observation } from '@scram/core'
import type { TagRule } from './preset.ts'

/** A value of a metric, where its tag says it belongs. */
export interface Point {
  readonly metric: string
  readonly at: TagRule['at']
  /** A step, or an epoch counted from 1. */
  readonly place: number
  readonly value: number
}

/** Puts the values of tags that count steps, epochs and ends of epochs together into the course of one training. */
export interface Assembler {
  add(point: Point): void
  /** What is complete by now, in order. */
  take(state: RunStage): readonly Observation[]
}

/**
 * `more`: more may come at once, so the newest step and the newest epoch are kept back. `quiet`: nothing has come for a
 * while. `over`: nothing will.
 */
export type RunStage = 'more' | 'quiet' | 'over'

type Values = Record<string, number>

/** An assembler of one run. */
export function createAssembler(): Assembler {
  /** Values of steps, and of epochs by the step they end at or by their number, not given yet. */
  const steps = new Map<number, Values>()
  const ends = new Map<number, Values>()
  const epochs = new Map<number, Values>()
  /** The steps at which epochs end, in order. */
  let boundaries: number[] = []
  let axis: 'steps' | 'epochs' | undefined
  let givenStep = 0
  let givenEpoch = 0
  /** Added to what counts from 0. */
  let shift = 0

  function valuesAt(map: Map<number, Values>, place: number): Values {
    const values = map.get(place) ?? {}
    map.set(place, values)
    return values
  }

  /**
   * Loops of one's own log by steps or by epochs, under the same tags. Where what is logged once an epoch has
   * neighbouring numbers, and wherever the rest is logged, they are those of epochs.
   */
  function decideAxis(stage: RunStage): void {
    if (axis !== undefined || steps.size + ends.size === 0) return
    const places = [...ends.keys()].sort((a, b) => a - b)
    const [first, second] = places
    const last = places.at(-1) ?? Number.NEGATIVE_INFINITY
    const isAlike = [...steps.keys()].every((step) => ends.has(step) || step > last)
    const isWithoutEnds = places.length === 0 && steps.size > 2 && stage === 'quiet'
    if (places.length < 2 && (isAlike || places.length === 0) && !isWithoutEnds && stage !== 'over') return
    axis = isAlike && first !== undefined && second === first + 1 && epochs.size === 0 ? 'epochs' : 'steps'
    shift = steps.has(0) || ends.has(0) ? 1 : 0
    if (axis === 'steps') return
    for (const map of [steps, ends]) {
      for (const [place, values] of map) Object.assign(valuesAt(epochs, place + shift), values)
      map.clear()
    }
    boundaries = []
  }

  function epochOf(step: number): number {
    let low = 0
    let high = boundaries.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((boundaries[middle] ?? 0) < step) low = middle + 1
      else high = middle
    }
    return low + 1
  }

  return {
    add({ metric, at, place, value }) {
      if (axis === 'epochs' && at !== 'epoch') {
        if (at !== 'end') valuesAt(epochs, place + shift)[metric] = value
        return
      }
      if (at === 'epoch') valuesAt(epochs, place)[metric] = value
      else if (at === 'step') valuesAt(steps, place)[metric] = value
      else {
        if (!boundaries.includes(place)) boundaries = [...boundaries, place].sort((a, b) => a - b)
        const values = valuesAt(ends, place)
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
      const newestStep = Math.max(greatest(steps), greatest(ends))
      const newestEpoch = greatest(epochs)
      for (const place of inOrder([...steps.keys(), ...ends.keys()])) {
        if (isOpen(place, newestStep)) break
        const step = place + shift
        const epoch = epochOf(place)
        const metrics = steps.get(place)
        if (metrics && step >= givenStep) observations.push({ step, epoch, metrics })
        givenStep = Math.max(givenStep, step)
        const end = ends.get(place)
        if (end) endEpoch(epoch, step, { ...end, ...epochs.get(epoch) })
        if (end) epochs.delete(epoch)
        steps.delete(place)
        ends.delete(place)
      }
      for (const epoch of inOrder(epochs.keys())) {
        if (isOpen(epoch, newestEpoch)) break
        const last = boundaries[epoch - 1]
        endEpoch(epoch, last === undefined ? givenStep || epoch : last + shift, epochs.get(epoch) ?? {})
        epochs.delete(epoch)
      }
      return observations
    },
  }
}

function inOrder(places: Iterable<number>): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b)
}

function greatest(map: ReadonlyMap<number, unknown>): number {
  let most = Number.NEGATIVE_INFINITY
  for (const place of map.keys()) if (place > most) most = place
  return most
}
