import type { Facts, Observation } from '@scram/core'
import type { RecordingProblem } from './recording-problem.ts'

/** What a recording says, in its order. */
export type RecordingEvent =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'problem'; readonly problem: RecordingProblem }
