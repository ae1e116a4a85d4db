import type { Catalogue, Rule, RuleCalibration, Words } from '@scram/core'
import type { Case } from '../examples/case.ts'
import type { Example } from '../examples/example.ts'
import type { Files } from '../pack-source.ts'
import type { Plain } from '../plain.ts'
import type { Path, Problem } from '../problem.ts'

/** A place in a file, counted from 1. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The document of a rule as it counts, after everything that was laid over it. */
export interface EffectiveRule {
  readonly value: Plain
  /** Whether it is among the rules that are used. */
  readonly isOn: boolean
  /** Where the value at a path was written; where there is none, where it belongs. */
  originOf(path: Path): Location
}

/** Packs as they were read: what is sound of them, and every problem of the rest. */
export interface PackSet {
  readonly packs: readonly { readonly id: string; readonly version: string; readonly title: string }[]
  /** The ids of all rules that there are, sound or not, used or not, in the order of packs, then by name. */
  readonly ids: readonly string[]
  /** The rules without an error, in the order of packs, then by name. */
  readonly rules: readonly Rule[]
  /** Sound rules that were not asked for, and were read because those that were may refer to them. */
  readonly neighbours: readonly Rule[]
  readonly words: Words
  /** The base catalogue with what the packs add. */
  readonly catalogue: Catalogue
  /** How often rules were right, by rule id; only of those of which it was measured. */
  readonly calibration: Readonly<Record<string, RuleCalibration>>
  /** By rule id. */
  readonly examples: Readonly<Record<string, readonly Example[]>>
  /**
   * What the rules are tested on, by rule id: their examples, then the cases of their test files. Of rules that are only
   * brought along by a pack that extends theirs, the cases of that pack alone, and those without any are absent.
   */
  readonly cases: Readonly<Record<string, readonly Case[]>>
  readonly problems: readonly Problem[]
  /** The texts by the names that problems use, for `formatProblems`. */
  readonly files: Files
  /** The document that a rule was read from, each of its values with its origin; also of rules that are switched off. */
  effective(rule: string): EffectiveRule | undefined
  /** Where a part of a rule stands: `locate('essentials/x', ['when', 'all', 0])`. */
  locate(rule: string, path: Path): Location | undefined
  /** Where a case stands. */
  locateCase(each: Case): Location | undefined
  /**
   * Where a part of a rule's words stands: `locateWords('essentials/x', ['causes', 'y', 'try'], 'fr', 12)`. Without a
   * locale, and where that language has no words for the rule, it is in the rule's own file; the offset is in
   * characters of the text.
   */
  locateWords(rule: string, path: Path, locale?: string, offset?: number): Location | undefined
}
