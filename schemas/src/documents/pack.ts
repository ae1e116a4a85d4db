// Made from ../pack.ts by schemas/emit.ts.

/** A folder of rules: its name, its version, and the metrics and facts it adds. */
export interface PackDocument {
  /** The version of this format: 1. */
  readonly format: 1
  /** The name of the pack, in kebab-case; it stands before the name of each rule. */
  readonly pack: string
  /** The version of the pack, in quotes. */
  readonly version: string
  /** The versions of SCRAM it is made for, as a semver range. */
  readonly engine?: string
  /** What the pack is, in a few words. */
  readonly title: string
  /** Its licence, as an SPDX name. */
  readonly license?: string
  /** The language of the rule files. */
  readonly base_locale?: string
  /** Metrics that rules may name. */
  readonly metrics?: Readonly<Record<string, MetricDocument>>
  /** Facts that rules may name. */
  readonly facts?: Readonly<Record<string, FactDocument>>
}

/** A number that is logged while the training runs. */
export interface MetricDocument {
  /** What it is, in a few words for a learner. */
  readonly title: string
  /** `fraction` (0 to 1), `nats`, `count`, `seconds`, or nothing for a plain number. */
  readonly unit?: string
  /** Whether it is logged at every step, or once an epoch. */
  readonly clock: 'step' | 'epoch'
  /** The least and the greatest value it can take; null where there is no bound. */
  readonly range?: readonly [number | null, number | null]
  /** Which way is better. */
  readonly better?: 'higher' | 'lower'
  /** Other names under which frameworks log it. */
  readonly aliases?: readonly string[]
  /** The labels that tell its series apart. */
  readonly labels?: readonly string[]
  /** How to get it logged, by framework or `any`: completes "To have it checked, …". */
  readonly log?: Readonly<Record<string, string>>
}

/** Something that does not change during a run. */
export interface FactDocument {
  /** What it is, in a few words for a learner. */
  readonly title: string
  /** What kind of value it is. */
  readonly type: 'number' | 'string' | 'boolean'
  /** The labels that tell its series apart. */
  readonly labels?: readonly string[]
}
