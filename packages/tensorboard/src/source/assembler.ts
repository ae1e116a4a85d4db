import type { Observation } from '@scram/core'
import { NumberLog } from './number-log.ts'
import type { TagRule } from './preset.ts'
import { Rows, type Values } from './rows.ts'

/** Puts the values of tags that count steps, epochs and ends of epochs together into the course of one training. */
export interface Assembler {
  /** The number that stands for a metric here. */
  numberOf(metric: string): number
  /** So many values are about to come. */
  expect(count: number): void
  /** Takes a value of a metric at a place: a step, or an epoch counted from 1. */
  add(metric: number, at: TagRule['at'], place: number, value: number): void
  /** What is complete by now, in order. It is to be gone through once, to its end, before anything else. */
  take(state: RunStage): Iterable<Observation>
}

/**
 * `more`: more may come at once, so the newest step and the newest epoch are kept back. `quiet`: nothing has come for a
 * while. `over`: nothing will.
 */
export type RunStage = 'more' | 'quiet' | 'over'

/** An assembler of one run. */
export function createAssembler(): Assembler {
  /** Values of steps that are not given yet, by the number of their metric. */
  const steps = new NumberLog()
  const names: string[] = []
  const numbers = new Map<string, number>()
  /** Values of epochs that are not given yet, by the step they end at or by their number. */
  const ends = new Rows()
  const epochs = new Rows()
  /** The steps at which epochs end, in order. */
  let boundaries: number[] = []
  let axis: 'steps' | 'epochs' | undefined
  let givenStep = 0
  /** The newest step that was given of each metric. */
  const newestOf: number[] = []
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
    steps.sort()
    let isAlike = true
    let isFromZero = ends.has(0)
    let different = 0
    for (let index = 0; index < steps.size; index++) {
      const step = steps.placeAt(index)
      if (step !== steps.placeAt(index - 1)) different++
      if (step === 0) isFromZero = true
      if (step <= last && !ends.has(step)) isAlike = false
    }
    const isWithoutEnds = places.length === 0 && different > 2 && stage === 'quiet'
    if (places.length < 2 && (isAlike || places.length === 0) && !isWithoutEnds && stage !== 'over') return
    axis = isAlike && first !== undefined && second === first + 1 && epochs.size === 0 ? 'epochs' : 'steps'
    shift = isFromZero ? 1 : 0
    if (axis === 'steps') return
    steps.drain((metric, step, value) => {
      epochs.at(step + shift)[names[metric] as string] = value
    })
    for (const place of places) Object.assign(epochs.at(place + shift), ends.at(place))
    ends.clear()
    boundaries = []
  }

  function addBoundary(place: number): void {
    const index = countBelow(boundaries, place)
    if (boundaries[index] !== place) boundaries.splice(index, 0, place)
  }

  /** Steps and ends of epochs before a place. */
  function* takeSteps(before: number): Iterable<Observation> {
    steps.sort()
    const marks = ends.places()
    let [mark, index] = [0, 0]
    for (;;) {
      const place = Math.min(
        index < steps.size ? steps.placeAt(index) : before,
        mark < marks.length ? (marks[mark] as number) : before,
      )
      if (place >= before) break
      const step = place + shift
      const epoch = countBelow(boundaries, place) + 1
      if (index < steps.size && steps.placeAt(index) === place) {
        const metrics: Values = {}
        let isRepeated = false
        for (; index < steps.size && steps.placeAt(index) === place; index++) {
          const metric = steps.ownerAt(index)
          metrics[names[metric] as string] = steps.valueAt(index)
          if ((newestOf[metric] ?? step) > step) isRepeated = true
          newestOf[metric] = step
        }
        // A metric that goes back tells of a run that was resumed; one that only lags behind others does not.
        if (isRepeated) givenStep = step
        if (step >= givenStep) yield { step, epoch, metrics }
      }
      givenStep = Math.max(givenStep, step)
      if (marks[mark] !== place) continue
      mark++
      yield { step, epoch, end: 'epoch', metrics: { ...ends.get(place), ...epochs.get(epoch) } }
      epochs.delete(epoch)
    }
    steps.forgetFirst(index)
    ends.deleteBefore(before)
  }

  /** Epochs before one, of which only the numbers are known. */
  function* takeEpochs(before: number): Iterable<Observation> {
    for (const epoch of epochs.places()) {
      if (epoch >= before) break
      const last = boundaries[epoch - 1]
      const step = last === undefined ? givenStep || epoch : last + shift
      yield { step, epoch, end: 'epoch', metrics: epochs.get(epoch) ?? {} }
      epochs.delete(epoch)
    }
  }

  return {
    numberOf(metric) {
      const number = numbers.get(metric) ?? names.push(metric) - 1
      numbers.set(metric, number)
      return number
    },

    expect: (count) => steps.reserve(count),

    add(metric, at, place, value) {
      if (at === 'step' && axis !== 'epochs') {
        steps.add(metric, place, value)
        return
      }
      const name = names[metric] as string
      if (at === 'epoch') epochs.at(place)[name] = value
      else if (axis === 'epochs') {
        if (at !== 'end') epochs.at(place + shift)[name] = value
      } else {
        addBoundary(place)
        const values = ends.at(place)
        if (at === 'end_of_epoch') values[name] = value
      }
    },

    *take(stage) {
      decideAxis(stage)
      if (axis === undefined && steps.size + ends.size > 0) return
      const newest = { step: Math.max(steps.greatest, ends.greatest), epoch: epochs.greatest }
      yield* takeSteps(stage === 'more' ? newest.step : Number.POSITIVE_INFINITY)
      yield* takeEpochs(stage === 'more' ? newest.epoch : Number.POSITIVE_INFINITY)
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
