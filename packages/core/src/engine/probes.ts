import { Probe, type ProbeSpec } from '../measures/probe.ts'
import type { Store } from '../store/store.ts'
import type { Key } from '../types/labels.ts'

/** The probes of a run. Rules that measure the same share one. */
export class Probes {
  readonly #store: Store
  readonly #probes = new Map<string, Probe>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The probe of a key for a specification, made where there is none yet; it sees what comes from now on. */
  of(key: Key, spec: ProbeSpec): Probe {
    const id = JSON.stringify([key, { ...spec, measure: spec.measure.name }])
    const existing = this.#probes.get(id)
    if (existing) return existing
    const probe = new Probe(spec)
    this.#probes.set(id, probe)
    this.#store.follow(key, probe)
    return probe
  }
}
