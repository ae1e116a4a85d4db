import type { Place } from '../types/observation.ts'
import type { Follower } from './follower.ts'

type Grain = 'steps' | 'epochs'

const nowhere = -1

/** Where the newest value of each input stands, and the value, in turn, at one grain. */
export type SavedInputs = readonly number[]

/**
 * A series computed from others. It has a value at a step or an epoch as soon as all of them have one there, and anew
 * when one of them is replaced; where one is missing it has none.
 */
export class DerivedSeries {
  readonly #followers: Follower[] = []
  readonly #compute: (values: readonly number[]) => number | undefined
  /** One follower for each input, in the order in which `compute` takes their values. */
  readonly inputs: readonly Follower[]
  readonly #ats: Readonly<Record<Grain, number[]>>
  readonly #values: Readonly<Record<Grain, number[]>>

  /** @param compute Gives `undefined` where there is no value in spite of all inputs, for want of a fact. */
  constructor(count: number, compute: (values: readonly number[]) => number | undefined) {
    this.#compute = compute
    const filled = (value: number): number[] => Array<number>(count).fill(value)
    this.#ats = { steps: filled(nowhere), epochs: filled(nowhere) }
    this.#values = { steps: filled(0), epochs: filled(0) }
    this.inputs = Array.from({ length: count }, (_, index) => ({
      push: (grain, at, value) => this.#take(index, grain, at, value),
      forgetFrom: (place) => this.#forgetFrom(index, place),
    }))
  }

  follow(follower: Follower): void {
    this.#followers.push(follower)
  }

  save(): Readonly<Record<Grain, SavedInputs>> {
    const pairs = (grain: Grain): number[] =>
      this.#ats[grain].flatMap((at, index) => [at, this.#values[grain][index] as number])
    return { steps: pairs('steps'), epochs: pairs('epochs') }
  }

  restore(saved: Readonly<Record<Grain, SavedInputs>>): void {
    for (const grain of ['steps', 'epochs'] as const)
      for (const index of this.inputs.keys()) {
        this.#ats[grain][index] = saved[grain][2 * index] as number
        this.#values[grain][index] = saved[grain][2 * index + 1] as number
      }
  }

  #take(index: number, grain: Grain, at: number, value: number): void {
    const ats = this.#ats[grain]
    ats[index] = at
    this.#values[grain][index] = value
    if (!ats.every((each) => each === at)) return
    const result = this.#compute(this.#values[grain])
    if (result === undefined) return
    for (const follower of this.#followers) follower.push(grain, at, result)
  }

  #forgetFrom(index: number, place: Place): void {
    if ((this.#ats.steps[index] as number) >= place.step) this.#ats.steps[index] = nowhere
    if ((this.#ats.epochs[index] as number) >= place.epoch) this.#ats.epochs[index] = nowhere
    for (const follower of this.#followers) follower.forgetFrom(place)
  }
}
