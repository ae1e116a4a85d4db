const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 4, useGrouping: false })

/** Writes a number short enough for a table: four digits that count, and powers of ten where it is very small or large. */
export function tellNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  return size !== 0 && (size < 1e-4 || size >= 1e7) ? value.toExponential(3) : format.format(value)
}
