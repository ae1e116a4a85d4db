import { formatKey, type Key, type Labels, parseKey } from '../types/labels.ts'
import type { Facts, FactValue, Observation, Place } from '../types/observation.ts'
import type { Reading } from '../types/reading.ts'
import { DerivedSeries, type SavedInputs } from './derived-series.ts'
import type { Follower } from './follower.ts'
import { type SavedSeries, Series } from './series.ts'

const missing: Reading = { status: 'unknown', reason: 'missing' }

/** A metric's or fact's name and labels, as they were seen for the first time. */
export interface Sighting {
  readonly name: string
  readonly labels: Labels
}

export interface StoreOptions {
  /** The name a metric goes by in rules: `accuracy` for `acc`. */
  readonly resolveName: (name: string) => string
  /** Called for each new key, before its first value is stored, so that followers can be set in time. */
  readonly onSighting: (sighting: Sighting) => void
}

/** What a store holds, as plain data. Keys stand in pairs with what they are the keys of. */
export interface SavedStore {
  readonly place: Place
  /** The farthest step and epoch of a batch, and the last epoch that was ended. */
  readonly reached: Place
  readonly ended: number
  readonly facts: readonly (readonly [Key, FactValue])[]
  readonly series: readonly (readonly [Key, SavedSeries])[]
  readonly derived: readonly (readonly [Key, Readonly<Record<'steps' | 'epochs', SavedInputs>>])[]
}

/** How a series is computed from others. */
export interface Derivation {
  readonly inputs: readonly Key[]
  readonly compute: (values: readonly number[]) => number | undefined
}

/**
 * Everything that the rules of a run need to know of the stream so far, and no more.
 *
 * A batch at an earlier step or epoch than the one before it is a jump back (a resumed run): what stands at the new
 * place or later is forgotten in windows. So is it when an epoch ends for a metric that has a value for a later one. The
 * end of an epoch may be told late, when batches of the next have been seen, or other metrics of epochs after it; that is
 * no jump.
 */
export class Store {
  readonly #options: StoreOptions
  readonly #series = new Map<Key, Series>()
  readonly #derived = new Map<Key, DerivedSeries>()
  readonly #facts = new Map<Key, { readonly value: FactValue; readonly reading: Reading }>()
  /** The series of each key as a source writes it. */
  readonly #written = new Map<Key, Series>()
  /** The series and values of the observation that is being taken. */
  readonly #batch: Series[] = []
  readonly #values: number[] = []
  #place: Place = { step: 0, epoch: 0 }
  #reached: Place = { step: 0, epoch: 0 }
  #ended = 0

  constructor(options: StoreOptions) {
    this.#options = options
  }

  /** Where the newest observation stands. */
  get place(): Place {
    return this.#place
  }

  describe(facts: Facts): void {
    for (const [key, value] of Object.entries(facts))
      this.#facts.set(this.#sight(parseKey(key)), { value, reading: readingOf(value) })
  }

  observe({ step, epoch, end, metrics }: Observation): void {
    const place = { step, epoch }
    this.#place = place
    // All keys are recognised before any value is stored, so that the order in which they stand makes no difference.
    let count = 0
    for (const key in metrics) {
      this.#batch[count] = this.#written.get(key) ?? this.#recognise(key)
      this.#values[count++] = metrics[key] as number
    }
    if (end === 'epoch') {
      if (epoch < this.#ended && this.#isPassed(epoch, count)) this.#jumpTo(place)
      this.#ended = Math.max(this.#ended, epoch)
    } else {
      if (step < this.#reached.step || epoch < this.#reached.epoch) this.#jumpTo(place)
      this.#reached = place
    }
    for (let index = 0; index < count; index++) {
      const series = this.#batch[index] as Series
      if (end === 'epoch') series.addEpoch(epoch, this.#values[index] as number)
      else series.addStep(step, epoch, this.#values[index] as number)
    }
  }

  /** Ends the epoch of the newest observation; what has been seen of a later one is kept for that. */
  closeEpoch(): void {
    const { epoch } = this.#place
    this.#ended = Math.max(this.#ended, epoch)
    for (const series of this.#series.values()) series.closeEpoch(epoch)
  }

  /** Tells a follower of every value of a key from now on. */
  follow(key: Key, follower: Follower): void {
    const followed = this.#derived.get(key) ?? this.#seriesOf(key)
    followed.follow(follower)
  }

  /** Makes a key stand for a series computed from others, unless it does already. */
  derive(key: Key, { inputs, compute }: Derivation): void {
    if (this.#derived.has(key)) return
    const derived = new DerivedSeries(inputs.length, compute)
    this.#derived.set(key, derived)
    for (const [index, input] of inputs.entries()) this.follow(input, derived.inputs[index] as Follower)
  }

  fact(key: Key): Reading {
    return this.#facts.get(key)?.reading ?? missing
  }

  /** Whether a metric has ever had a value. */
  hasSeries(key: Key): boolean {
    return this.#series.get(key)?.isSeen ?? false
  }

  save(): SavedStore {
    return {
      place: this.#place,
      reached: this.#reached,
      ended: this.#ended,
      facts: [...this.#facts].map(([key, { value }]) => [key, value]),
      series: [...this.#series].flatMap(([key, series]) => (series.isSeen ? [[key, series.save()]] : [])),
      derived: [...this.#derived].map(([key, derived]) => [key, derived.save()]),
    }
  }

  /** Takes up what was saved; followers that know of it already are not told again. */
  restore(saved: SavedStore): void {
    this.#place = saved.place
    this.#reached = saved.reached
    this.#ended = saved.ended
    this.describe(Object.fromEntries(saved.facts))
    for (const [key, series] of saved.series) {
      this.#sight(parseKey(key))
      this.#seriesOf(key).restore(series)
    }
    for (const [key, derived] of saved.derived) this.#derived.get(key)?.restore(derived)
  }

  /** Whether one of the first series of the batch has a value for a later epoch. */
  #isPassed(epoch: number, count: number): boolean {
    for (let index = 0; index < count; index++)
      if ((this.#batch[index] as Series).newestEpoch > epoch) return true
    return false
  }

  #jumpTo(place: Place): void {
    this.#ended = Math.min(this.#ended, place.epoch)
    this.#reached = place
    for (const series of this.#series.values()) series.forgetFrom(place)
  }

  #recognise(key: Key): Series {
    const { name, labels } = parseKey(key)
    const series = this.#seriesOf(this.#sight({ name: this.#options.resolveName(name), labels }))
    this.#written.set(key, series)
    return series
  }

  #sight(sighting: Sighting): Key {
    this.#options.onSighting(sighting)
    return formatKey(sighting.name, sighting.labels)
  }

  #seriesOf(key: Key): Series {
    const existing = this.#series.get(key)
    if (existing) return existing
    const series = new Series()
    this.#series.set(key, series)
    return series
  }
}

function readingOf(value: FactValue): Reading {
  if (typeof value !== 'number') return { status: 'literal', value }
  return Number.isFinite(value)
    ? { status: 'ok', value, points: 1 }
    : { status: 'unknown', reason: 'not_finite' }
}
