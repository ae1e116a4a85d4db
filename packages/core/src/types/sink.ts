import type { Diagnostic } from './diagnostic.ts'
import type { Blind, Finding, Message, Notice, Outcome, Report } from './finding.ts'
import type { Facts, Observation } from './observation.ts'

/** Puts words to findings; a run asks it for every finding and every rule that cannot be judged. */
export interface Narrator {
  tell(finding: Finding): Message
  tellBlind(blind: Blind): string
  /** Says what SCRAM itself could not do; in English where there is none. */
  tellTrouble?(trouble: Diagnostic): string
}

/** What became of each rule in a run. */
export interface Summary {
  readonly rules: readonly Outcome[]
  readonly notices: readonly Notice[]
}

/**
 * A place where a run's findings and metrics go: a console, TensorBoard, a file.
 *
 * Every member is optional. A member that throws or rejects loses its sink for the rest of the run, with one
 * warning; the training and the other sinks go on.
 */
export interface Sink {
  readonly name: string
  facts?(facts: Facts): void | Promise<void>
  metrics?(observation: Observation): void | Promise<void>
  report?(report: Report): void | Promise<void>
  notice?(notice: Notice): void | Promise<void>
  end?(summary: Summary): void | Promise<void>
}
