import { Probe, type ProbeSpec, type SavedProbe } from '../measuring/probe.ts'
import type { Store } from '../store/store.ts'
import type { Key } from '../types/labels.ts'

/** What the probes of a run hold, by what they measure of which key, as plain data. */
export type SavedProbes = readonly (readonly [id: string, probe: SavedProbe])[]

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

  save(): SavedProbes {
    return [...this.#probes].map(([id, probe]) => [id, probe.save()])
  }

  /** Takes up what was saved of the probes that are there; the others stay as they are. */
  restore(saved: SavedProbes): void {
    for (const [id, probe] of saved) this.#probes.get(id)?.restore(probe)
  }
}
