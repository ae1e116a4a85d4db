/** What is known of a metric that rules may name. */
export interface MetricEntry {
  /** What it is, in a few words for a learner: `validation loss`. */
  readonly title: string
  /** `fraction` (0 to 1), `nats`, `count`, `seconds`, or `` for a plain number. */
  readonly unit?: string
  /** `step`: logged at every step, and averaged per epoch where a rule wants epochs. `epoch`: logged once an epoch. */
  readonly clock: 'step' | 'epoch'
  readonly range?: readonly [number | null, number | null]
  readonly better?: 'higher' | 'lower'
  /** Other names under which frameworks log it: `acc` for `accuracy`. */
  readonly aliases?: readonly string[]
  /** Labels that its series carry. */
  readonly labels?: readonly string[]
  /** How to get it logged, a phrase that completes "To have it checked, …", by framework or `any`. */
  readonly log?: Readonly<Record<string, string>>
}

export interface FactEntry {
  readonly title: string
  readonly type: 'number' | 'string' | 'boolean'
  readonly labels?: readonly string[]
}

/** The metrics and facts that rules may name. */
export interface Catalogue {
  readonly metrics: Readonly<Record<string, MetricEntry>>
  readonly facts: Readonly<Record<string, FactEntry>>
}
