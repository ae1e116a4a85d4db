/** The quantile `q` (0 to 1) of at least one value, interpolated linearly between neighbours. */
export function quantile(values: ArrayLike<number>, q: number): number {
  const sorted = Float64Array.from(values).sort()
  return quantileAt(sorted.length, q, (index) => sorted[index] as number)
}

/** The same of values that are sorted already, given by their place. */
export function quantileAt(length: number, q: number, at: (index: number) => number): number {
  const position = (length - 1) * q
  const below = at(Math.floor(position))
  const above = at(Math.ceil(position))
  return below + (above - below) * (position - Math.floor(position))
}
