// Made from ../test.ts by schemas/emit.ts.

/** Longer cases of one rule: recordings of trainings, its words in several languages, known problems. */
export interface TestDocument {
  /** The version of this format: 1. */
  readonly format: 1
  /** Languages in which all that is reported must have words of its own, down to the last sentence. */
  readonly locales?: readonly string[]
  /** The cases. */
  readonly cases: readonly CaseDocument[]
}

/** A training, and what the rule is to make of it. What is not listed must not happen. */
export interface CaseDocument {
  /** What happens in it, in a few words. */
  readonly name: string
  /** Whether one value of a series is one epoch or one step. */
  readonly every?: 'epoch' | 'step' | 'reading'
  /** How many steps an epoch has: 1 unless given; with `every: step`, all of them are one epoch unless given. */
  readonly steps_per_epoch?: number
  /** The values of each metric: numbers, ramps ("0.7..0.9 x8"), constants ("0.5 x4"), "NaN", "Infinity", and "_" where nothing is logged. `$parameters` of the rule, and arithmetic with them in parentheses, may stand for metrics and numbers, so that the example holds however they are tuned. */
  readonly series?: Readonly<Record<string, readonly (number | string)[] | string | number>>
  /** The facts of the run. */
  readonly facts?: Readonly<Record<string, number | string | boolean>>
  /** The epochs (or steps) at which it is reported: firing and reminders, counted from 1; 0 is the start. Arithmetic with `$parameters` may stand for them. */
  readonly fires_at?: readonly (number | string)[]
  /** Beside fires_at, the epochs (or steps) at which it is reported as resolved; `[]` for never. Unless given, it may be resolved at any. */
  readonly resolves_at?: readonly (number | string)[]
  /** Instead of fires_at: every report in its order, with what is to hold of each. */
  readonly findings?: readonly WantedFindingDocument[]
  /** The rule can tell, and says nothing. */
  readonly silent?: true
  /** The rule cannot be judged on this. */
  readonly cannot_tell?: true
  /** Instead of series: a recording (.jsonl) or a CSV file in the folder of the pack, by its path from there. */
  readonly recording?: string
  /** Why the rule does not do what is wanted here, yet. The case counts as failed only once it passes. */
  readonly known_problem?: string
}

/** A report that is to be made. Of what it leaves out, anything goes. */
export interface WantedFindingDocument {
  /** The epoch (or step) of the report, counted from 1; 0 is the start. */
  readonly at: number | string
  /** What is reported. */
  readonly state?: 'fired' | 'reminded' | 'resolved'
  /** What it is found for, where the rule has for_each; a list where one report is to stand for several. */
  readonly labels?: Readonly<Record<string, string | number | boolean>> | readonly (Readonly<Record<string, string | number | boolean>>)[]
  /** How sure this evidence makes one that something is wrong. The message says it in words. */
  readonly likelihood?: 'observed' | 'very_likely' | 'likely' | 'about_even' | 'possible'
  /** All causes that it names, by id, in their order. */
  readonly causes?: readonly string[]
  /** Readings by the name that the rule gives them with `as`: a number as far as it is written out (0.04 is anything that rounds to it), or a list of the least and the greatest it may be. */
  readonly readings?: Readonly<Record<string, number | readonly [number, number]>>
  /** What its message says, by language. */
  readonly says?: Readonly<Record<string, WantedWordsDocument>>
}

/** What parts of a message say: each a piece of text that stands in it, or a list of pieces. */
export interface WantedWordsDocument {
  /** A piece of its title. */
  readonly title?: string | readonly string[]
  /** A piece of what was seen. */
  readonly body?: string | readonly string[]
  /** A piece of how sure it is. */
  readonly hedge?: string | readonly string[]
  /** A piece of why it matters. */
  readonly why?: string | readonly string[]
  /** A piece of when it may be wrong. */
  readonly caution?: string | readonly string[]
}
