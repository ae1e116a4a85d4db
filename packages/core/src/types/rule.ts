import type { Expression } from './expression.ts'
import type { FactValue } from './observation.ts'

/** What happens to the training if the finding is right; never a probability. `error`: it is broken. */
export type Severity = 'error' | 'warning' | 'info'

/** How sure this evidence makes one, on the IPCC scale: very likely > 90 %, likely > 66 %, about even 33–66 %. `observed` is a plain fact. */
export type Likelihood = 'observed' | 'very_likely' | 'likely' | 'about_even' | 'possible'

export type Status = 'draft' | 'incubating' | 'stable' | 'deprecated'

/** When a rule is judged. */
export type Clock =
  | { readonly at: 'start' | 'end' }
  | { readonly every: number; readonly unit: 'steps' | 'epochs' }

/** A stretch of training: `readings` are logged values, whatever their distance. */
export interface Window {
  readonly count: number
  readonly unit: 'epochs' | 'steps' | 'readings'
}

/** The value in force of a parameter: a number, text or flag, a stretch of training, or which metric or fact is meant. */
export type ParameterValue =
  | number
  | string
  | boolean
  | Window
  | { readonly metric: string }
  | { readonly fact: string }

/** Where a number that a reading is compared with comes from. */
export type Threshold = number | ScaledSource

/** What is measured, over what. */
export interface Source {
  /** The name of a metric or of a definition of the rule; exactly one of `metric` and `fact` is present. */
  readonly metric?: string
  /** A fact's name. */
  readonly fact?: string
  /** The measure's name; `last` unless given. */
  readonly measure?: string
  readonly over?: Window
  /** Replace each value by the running median of this many values first. */
  readonly smooth?: number
  /** Only for the measure `share_outside`, which needs it: what is not outside, ends included. */
  readonly range?: readonly [low: number, high: number]
  /** Only for the measure `crossings`: what is crossed; 0 unless given. */
  readonly level?: number
}

/** A reading that is compared with, multiplied by `times` first: `{ metric: loss, measure: first, times: 1.5 }`. */
export interface ScaledSource extends Source {
  readonly times?: number
}

/** The comparison of a leaf. */
export type Test =
  | { readonly op: 'above' | 'at_least' | 'below' | 'at_most'; readonly than: Threshold }
  | { readonly op: 'between' | 'outside'; readonly low: number; readonly high: number }
  | { readonly op: 'equals'; readonly value: FactValue }
  | { readonly op: 'one_of'; readonly values: readonly FactValue[] }
  | { readonly op: 'rising' | 'falling' | 'flat'; readonly tolerance: number }
  | { readonly op: 'finite' | 'not_finite' | 'missing' | 'present' }

/** One test of one reading. */
export interface Leaf extends Source {
  readonly test: Test
  /** The verdict where the reading is unknown because nothing was logged; without it, "cannot tell". */
  readonly ifMissing?: boolean
  /** The name under which words may use the reading. */
  readonly as?: string
}

/** A tree of tests. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf

/** One possible cause: its words and, where evidence can speak for it, the condition that does. */
export interface Cause {
  readonly id: string
  readonly if?: Condition
}

/** A rule as it comes out of a checked pack: parameters filled in, windows parsed, only the logic. */
export interface Rule {
  /** `<pack>/<rule>`, such as `essentials/nonfinite-loss`. */
  readonly id: string
  readonly status: Status
  readonly severity: Severity
  readonly likelihood: Likelihood
  readonly topic: string
  readonly check: Clock
  /** The values in force, by name. */
  readonly parameters: Readonly<Record<string, ParameterValue>>
  /** Numbers computed from metrics and facts, by the names under which this rule reads them like metrics. */
  readonly define?: Readonly<Record<string, Expression>>
  readonly when: Condition
  /** Vetoes the rule when it holds. */
  readonly unless?: Condition
  /** The first that holds replaces the likelihood. */
  readonly strongerWhen: readonly { readonly likelihood: Likelihood; readonly if: Condition }[]
  /** One instance for each value of this label. */
  readonly forEach?: string
  /** What the values of that label are called together (`layers`): what is found for several at one check is one finding. */
  readonly group?: string
  /** How long the verdict must stay yes before it is reported; one check when absent. */
  readonly for?: Window
  /** A finding ends when this holds and `when` does not; without it, when `when` does not. */
  readonly clearWhen?: Condition
  /** How long the verdict must stay no before a finding is resolved; one check when absent. */
  readonly clearAfter?: Window
  /** Report again while it lasts; once a run when absent. */
  readonly remind?: Window
  /** Ids of rules that explain this one away while they fire. */
  readonly silencedBy: readonly string[]
  /** Likeliest first. */
  readonly causes: readonly Cause[]
}
