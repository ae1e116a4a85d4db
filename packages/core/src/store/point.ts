/** A value and where it stands: a step or an epoch, counted from 1. */
export interface Point {
  readonly at: number
  readonly value: number
}
