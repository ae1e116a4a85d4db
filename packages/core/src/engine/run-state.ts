import type { SavedStore } from '../store/store.ts'
import type { Moment, Place } from '../types/observation.ts'
import type { Rule } from '../types/rule.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fromPlain, toPlain } from './plain-data.ts'
import type { SavedProbes } from './probes.ts'
import type { SavedInstances } from './rule-instances.ts'

/** Everything that a run needs to go on, as JSON data: to be kept as it is, and not to be looked into. */
export interface RunState {
  readonly format: 1
  readonly held: unknown
}

/** What a state holds. */
export interface HeldRun {
  readonly seesSteps: boolean
  /** Where the last check for each moment took place. */
  readonly checked: Readonly<Record<Moment, Place>>
  readonly store: SavedStore
  readonly probes: SavedProbes
  readonly rules: readonly SavedRule[]
}

/** What is kept of one rule. */
export interface SavedRule {
  readonly id: string
  /** The `fingerprintOf` the rule as it was. */
  readonly fingerprint: string
  readonly instances: SavedInstances
}

/** What a state keeps of a rule, if it knows the rule as it is now. */
export function savedOf(rule: Rule, { rules }: HeldRun): SavedInstances | undefined {
  const saved = rules.find(({ id }) => id === rule.id)
  return saved?.fingerprint === fingerprintOf(rule) ? saved.instances : undefined
}

export function sealState(held: HeldRun): RunState {
  return { format: 1, held: toPlain(held) }
}

/** @throws Error when the state is of a format that is not known. */
export function openState({ format, held }: RunState): HeldRun {
  if (format !== 1) throw new Error(`a state of format ${format} cannot be read`)
  return fromPlain(held) as HeldRun
}
