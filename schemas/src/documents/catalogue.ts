// Made from ../catalogue.ts by schemas/emit.ts.

/** The metrics and facts that the rules of every pack may name. */
export interface CatalogueDocument {
  /** The version of this format: 1. */
  readonly format?: 1
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
