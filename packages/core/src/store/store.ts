import { formatKey, type Key, type Labels, parseKey } from '../types/labels.ts'
import type { Facts, FactValue, Observation, Place } from '../types/observation.ts'
import type { Reading } from '../types/reading.ts'
import type { Follower } from './follower.ts'
import { Series } from './series.ts'

/** A metric's or fact's name and labels, as they were seen for the first time. */
export interface Sighting {
  readonly name: string
  readonly labels: Labels
}

export interface StoreOptions {
  /** The name a metric goes by in rules: `accuracy` for `acc`. */
  readonly resolveName: (name: string) => string
  /** Called once for each new key, before its first value is stored, so that followers can be set in time. */
  readonly onSighting: (sighting: Sighting) => void
}

/** Everything that the rules of a run need to know of the stream so far, and no more. */
export class Store {
  readonly #options: StoreOptions
  readonly #series = new Map<Key, Series>()
  readonly #facts = new Map<Key, FactValue>()
  /** The canonical key of each key that a source used. */
  readonly #keys = new Map<Key, Key>()
  #place: Place = { step: 0, epoch: 0 }

  constructor(options: StoreOptions) {
    this.#options = options
  }

  get place(): Place {
    return this.#place
  }

  describe(facts: Facts): void {
    for (const [key, value] of Object.entries(facts)) {
      const canonical = this.#recognise(key, (name) => name)
      this.#facts.set(canonical, value)
    }
  }

  observe({ step, epoch, end, metrics }: Observation): void {
    this.#place = { step, epoch }
    for (const key in metrics) {
      const series = this.#series.get(this.#recognise(key, this.#options.resolveName))
      if (!series) continue
      if (end === 'epoch') series.addEpoch(epoch, metrics[key] as number)
      else series.addStep(step, epoch, metrics[key] as number)
    }
  }

  closeEpoch(): void {
    for (const series of this.#series.values()) series.closeEpoch()
  }

  /** Tells a follower of every value of a key from now on. */
  follow(key: Key, follower: Follower): void {
    const series = this.#series.get(key) ?? new Series()
    this.#series.set(key, series)
    series.follow(follower)
  }

  fact(key: Key): Reading {
    const value = this.#facts.get(key)
    if (value === undefined) return { status: 'unknown', reason: 'missing' }
    if (typeof value !== 'number') return { status: 'literal', value }
    return Number.isFinite(value)
      ? { status: 'ok', value, points: 1 }
      : { status: 'unknown', reason: 'not_finite' }
  }

  #recognise(key: Key, resolveName: (name: string) => string): Key {
    const known = this.#keys.get(key)
    if (known !== undefined) return known
    const { name, labels } = parseKey(key)
    const sighting = { name: resolveName(name), labels }
    const canonical = formatKey(sighting.name, labels)
    this.#keys.set(key, canonical)
    this.#options.onSighting(sighting)
    return canonical
  }
}
