import type { Labels } from './labels.ts'
import type { Place } from './observation.ts'
import type { Known, Reading, UnknownReason, Verdict } from './reading.ts'
import type { Leaf, Likelihood, Severity } from './rule.ts'

/** A leaf's reading as a finding carries it; `holds` says whether its test was met. */
export interface Evidence extends Known {
  readonly holds: boolean
  /** What was read: the metric's or fact's name. */
  readonly of: string
  /** The number it was compared with, where it was compared with one. */
  readonly threshold?: number
}

/** Why a rule came out as it did: the rule's tree with the verdict and reading of every node. */
export type Explanation =
  | { readonly op: 'all' | 'any'; readonly verdict: Verdict; readonly parts: readonly Explanation[] }
  | {
      readonly op: 'leaf'
      readonly verdict: Verdict
      readonly leaf: Leaf
      /** Whether the leaf stands under an odd number of `not`s; the verdict takes that into account. */
      readonly negated: boolean
      readonly reading: Reading
      /** The reading it was compared with, where the threshold is one. */
      readonly threshold?: Reading
    }

/** A cause that the evidence does not speak against. */
export interface RankedCause {
  readonly id: string
  /** `yes`: evidence speaks for it. `unknown`: it could not be judged. Absent: the rule states no evidence for it. */
  readonly verdict?: 'yes' | 'unknown'
}

/** A rule that has come true for one set of labels, with its evidence. Its identity is rule and labels, never a value. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly likelihood: Likelihood
  readonly state: 'fired' | 'reminded' | 'resolved'
  readonly at: Place
  /** What it was found for; empty where `group` says so. */
  readonly labels: Labels
  /** Where one finding stands for several: the labels of each, in their natural order. The rest is that of the first. */
  readonly group?: readonly Labels[]
  /** Readings that the rule exports with `as`, by that name; unknown ones are absent. */
  readonly readings: Readonly<Record<string, Evidence>>
  /** Likeliest first, evidence considered. */
  readonly causes: readonly RankedCause[]
  readonly explanation: Explanation
}

/** A finding in words, in one language. Plain text; nothing in it is markup. */
export interface Message {
  readonly locale: string
  readonly title: string
  /** What was seen, with its numbers. */
  readonly body: string
  /** How sure this is, and on what basis. */
  readonly hedge: string
  readonly why: string
  readonly causes: readonly {
    readonly id: string
    readonly cause: string
    readonly try: string
    /** One line or more of code, by framework. */
    readonly code: Readonly<Record<string, string>>
  }[]
  /** When this may be a false alarm. */
  readonly caution?: string
  readonly references: readonly string[]
}

/** A finding with its words: what a sink receives. */
export interface Report extends Finding {
  readonly message: Message
}

/** A rule that cannot be judged, and what it would need. */
export interface Blind {
  readonly rule: string
  readonly labels: Labels
  /** What could not be read, and why, in the order of the rule. */
  readonly unread: readonly {
    readonly of: string
    readonly kind: 'metric' | 'fact'
    readonly reason: UnknownReason
  }[]
}

/** A `Blind` with a sentence that says so and what to log. */
export interface Notice extends Blind {
  readonly text: string
}

/**
 * What became of a rule in a run: it fired at least once, was judged and never fired, waits for a rule that silences it
 * to be resolved before it can be judged, or could not be judged.
 */
export interface Outcome {
  readonly rule: string
  readonly outcome: 'fired' | 'quiet' | 'waiting' | 'unknown'
}
