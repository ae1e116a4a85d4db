import type { Place } from '../types/observation.ts'

/** Something that is told the values of a series as they come, `at` a step or an epoch. */
export interface Follower {
  /** A value that stands where another did, or before it, takes the place of all from there on. */
  push(grain: 'steps' | 'epochs', at: number, value: number): void
  /** Forgets the values of this step and this epoch, and of all later ones. */
  forgetFrom(place: Place): void
}
