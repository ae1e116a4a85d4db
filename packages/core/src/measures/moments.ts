/** Count, mean and sum of squared distances from the mean, for steps or epochs and for values, and of their products. */
export interface Moments {
  readonly points: number
  readonly meanAt: number
  readonly meanValue: number
  readonly squaresAt: number
  readonly squaresValue: number
  readonly products: number
}

export function momentsOf(at: number, value: number): Moments {
  return { points: 1, meanAt: at, meanValue: value, squaresAt: 0, squaresValue: 0, products: 0 }
}

/** The moments of two stretches together, by the formula of Chan, Golub and LeVeque (1979), which is stable. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  const points = a.points + b.points
  const share = b.points / points
  const weight = a.points * share
  const gapAt = b.meanAt - a.meanAt
  const gapValue = b.meanValue - a.meanValue
  return {
    points,
    meanAt: a.meanAt + gapAt * share,
    meanValue: a.meanValue + gapValue * share,
    squaresAt: a.squaresAt + b.squaresAt + gapAt * gapAt * weight,
    squaresValue: a.squaresValue + b.squaresValue + gapValue * gapValue * weight,
    products: a.products + b.products + gapAt * gapValue * weight,
  }
}
