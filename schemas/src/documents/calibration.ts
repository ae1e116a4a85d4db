// Made from ../calibration.ts by schemas/emit.ts.

/** How often the rules of a pack were right, counted on runs whose true state is known. Messages print what was measured on 30 runs or more; without it they say that a rule is a rule of thumb. */
export interface CalibrationDocument {
  /** The version of this format: 1. */
  readonly format: 1
  /** The runs: what was trained on what, and how their true state is known. */
  readonly measured_on: string
  /** What measures it again: a script, or where the method is written down. */
  readonly measured_by: string
  /** When it was measured, in quotes. */
  readonly date: string
  /** What was measured, by the name of the rule. */
  readonly rules: Readonly<Record<string, MeasuredRuleDocument>>
}

/** What was measured of one rule, by how sure it says it is. */
export interface MeasuredRuleDocument {
  /** What was measured where the rule says that it is very likely. */
  readonly very_likely?: MeasuredDocument
  /** What was measured where the rule says that it is likely. */
  readonly likely?: MeasuredDocument
  /** What was measured where the rule says that it is about even. */
  readonly about_even?: MeasuredDocument
  /** What was measured where the rule says that it is possible. */
  readonly possible?: MeasuredDocument
}

/** How often it spoke, and how often it was right. */
export interface MeasuredDocument {
  /** The runs in which it spoke. */
  readonly n: number
  /** Those of them in which it was right. */
  readonly right: number
}
