import type { Catalogue } from '../types/catalogue.ts'
import type { Blind, Finding } from '../types/finding.ts'
import type { Facts, Moment, Observation } from '../types/observation.ts'
import type { Rule } from '../types/rule.ts'

export interface RunOptions {
  readonly rules: readonly Rule[]
  /** Names, aliases and clocks of metrics; without it every name stands for itself. */
  readonly catalogue?: Catalogue
}

/** One training, judged by a set of rules. It holds no clock and no output: the same stream always gives the same findings. */
export interface Run {
  describe(facts: Facts): void
  observe(observation: Observation): void
  /** Judges the rules that are due at this moment and gives what changed. */
  check(moment: Moment): Promise<readonly Finding[]>
  /** The rules that could not be judged so far, and what they would need. */
  blind(): readonly Blind[]
}

export function createRun(_options: RunOptions): Run {
  throw new Error('under construction')
}
