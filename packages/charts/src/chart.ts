/** A point of a series: where on the axis, and its value. A value that is not finite is a gap. */
export interface Point {
  readonly at: number
  readonly value: number
}

/** One series. */
export interface Line {
  /** What tells it from the others of its panel: `conv1`. Not shown where it is the only one. */
  readonly name: string
  /** In the order of the axis. */
  readonly points: readonly Point[]
}

/** Series of one metric, with what a rule saw in them. */
export interface Panel {
  /** What is drawn: `val_loss`. */
  readonly title: string
  readonly lines: readonly Line[]
  /** The stretch that was looked at, ends included; shaded. */
  readonly window?: readonly [from: number, to: number]
  /** A number that the values are compared with; drawn across. */
  readonly threshold?: number
}

/** Series above each other on one axis, and where something was found in them. */
export interface Chart {
  /** The unit of the axis. */
  readonly axis: 'step' | 'epoch'
  readonly panels: readonly Panel[]
  /** Where it was found. */
  readonly marks: readonly number[]
}
