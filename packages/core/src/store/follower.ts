/** Something that is told the values of a series as they come, `at` a step or an epoch. */
export interface Follower {
  push(grain: 'steps' | 'epochs', at: number, value: number): void
}
