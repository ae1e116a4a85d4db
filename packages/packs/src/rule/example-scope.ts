import type { Scope } from './scope.ts'

/** What examples and test cases of a rule are read with besides. */
export interface ExampleScope extends Scope {
  /** The label of which the rule is judged for each value. */
  readonly each: string | undefined
  /** How often what the rule reads is logged, for an example that counts readings. */
  readonly clock: 'steps' | 'epochs'
  /** The names of the rule's readings and causes; absent where mistakes in the rule keep them from being known. */
  readonly readings?: ReadonlySet<string>
  readonly causes?: readonly string[]
}
