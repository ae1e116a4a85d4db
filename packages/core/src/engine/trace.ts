import type { Explanation } from '../types/finding.ts'
import type { Labels } from '../types/labels.ts'
import type { Place } from '../types/observation.ts'
import type { Verdict } from '../types/reading.ts'
import type { Phase } from './state.ts'

/** One check of a rule for one set of labels, whether or not anything came of it: why it fired, and why it did not. */
export interface Trace {
  readonly rule: string
  readonly labels: Labels
  readonly at: Place
  /** Of the condition and its veto together. */
  readonly verdict: Verdict
  /** After the check. */
  readonly phase: Phase
  /** Whether a rule that fires explains this one away, so that it waits instead of firing. */
  readonly silenced: boolean
  readonly when: Explanation
  readonly unless?: Explanation
  /** What ends a finding, where the rule says that something else than its condition does. */
  readonly clearWhen?: Explanation
}
