/** Why a reading could not be taken. */
export type UnknownReason =
  /** The metric or fact was never logged. */
  | 'missing'
  /** It is logged once an epoch, and is wanted at every step. */
  | 'too_coarse'
  /** It was logged, but the window is not full yet. */
  | 'too_few'
  /** A value inside the window was not logged. */
  | 'gap'
  /** The newest value is from an earlier epoch or step than the one that is judged. */
  | 'stale'
  /** A value inside the window is NaN or infinite. */
  | 'not_finite'
  /** A fact is text where a number is wanted, or the other way round. */
  | 'not_a_number'

/** A measured number, with what a message may want to say about it. All values are in the metric's own unit. */
export interface Known {
  readonly status: 'ok'
  readonly value: number
  /** The oldest value of the window (after smoothing), or the best one for measures against the best. */
  readonly from?: number
  /** The newest value of the window (after smoothing). */
  readonly to?: number
  /** How many intervals of the window's unit lie between `from` and `to`. */
  readonly span?: number
  /** How many values were looked at. */
  readonly points: number
  /** Where the values are heading, for a trend; absent when they point both ways. */
  readonly direction?: 'rising' | 'falling' | 'flat'
}

export interface Unknown {
  readonly status: 'unknown'
  readonly reason: UnknownReason
}

/** A fact that is not a number. */
export interface Literal {
  readonly status: 'literal'
  readonly value: string | boolean
}

/** The result of measuring. Measuring never throws. */
export type Reading = Known | Literal | Unknown

/** A verdict in Kleene's strong three-valued logic: yes, no, or cannot tell. */
export type Verdict = 'yes' | 'no' | 'unknown'
