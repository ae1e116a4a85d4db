import type { Path } from '../problem.ts'
import type { Example } from './example.ts'

/** A recorded training that a case replays. */
export interface Recording {
  /** Its path in the folder of the pack, as it is written. */
  readonly path: string
  /** Where it is to be read from: the file that the source of the pack has by that path. */
  readonly file: string
}

/** Something to try a rule on. */
export interface Trial extends Example {
  /** What it replays instead of its series, of which it then has none. */
  readonly recording?: Recording
  /** Languages in which every report must have words of its own, besides those it wants something of. */
  readonly locales?: readonly string[]
}

/** One of a rule's examples, or a case of a file that tests it, and where it stands. */
export interface Case extends Trial {
  /** The kind of file it stands in: that of its rule, a test file, or a template that the rule is made from. */
  readonly in: 'rule' | 'test' | 'template'
  /** That file, as messages show it. */
  readonly file: string
  /** The way to it in that file. */
  readonly path: Path
  /** Why the rule does not do what is wanted, yet. */
  readonly knownProblem?: string
}
