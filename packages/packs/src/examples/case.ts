import type { Path } from '../problem.ts'
import type { Example } from './example.ts'

/** A recorded training that a case replays. */
export interface Recording {
  /** Its path in the folder of the pack, as it is written. */
  readonly path: string
  /** Where it is to be read from: the file that the source of the pack has by that path. */
  readonly file: string
}

/** Something to try a rule on: one of its examples, or a case of the test file beside it. */
export interface Case extends Example {
  /** The file it stands in. */
  readonly in: 'rule' | 'test'
  /** The way to it in that file. */
  readonly path: Path
  /** What it replays instead of its series, of which it then has none. */
  readonly recording?: Recording
  /** Languages in which every report must have words of its own, besides those it wants something of. */
  readonly locales: readonly string[]
  /** Why the rule does not do what is wanted, yet. */
  readonly knownProblem?: string
}
