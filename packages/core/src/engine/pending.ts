import type { Seen } from '../conditions/judge.ts'
import type { Place } from '../types/observation.ts'
import type { Likelihood } from '../types/rule.ts'
import type { BoundCondition } from './bound-condition.ts'
import type { Transition } from './state.ts'

/** A condition with what its leaves saw at one moment. */
export interface Look {
  readonly condition: BoundCondition
  readonly seen: readonly Seen[]
}

/** A transition with everything that was seen when it happened, so that later samples cannot change its reasons. */
export interface Pending {
  readonly transition: Exclude<Transition, undefined>
  readonly at: Place
  readonly when: Look
  /** What ended it, where the rule says what does. */
  readonly clear?: Look
  readonly stronger: readonly (Look & { readonly likelihood: Likelihood })[]
  readonly causes: readonly { readonly id: string; readonly look?: Look }[]
}
