import type { Names } from '../names.ts'
import type { Report } from '../problem.ts'
import type { Parameters } from './read-parameters.ts'

/** What the parts of a rule are read with. */
export interface Scope {
  readonly report: Report
  /** The metrics and facts it may name. */
  readonly names: Names
  readonly parameters: Parameters
  /** The names that the rule itself defines. */
  readonly definitions: ReadonlySet<string>
  /** What the tree's tests export and count, and the values of its examples; shared by all parts of a rule. */
  readonly tally: {
    leaves: number
    values: number
    readonly exported: Set<string>
    readonly labels: Set<string>
  }
}
