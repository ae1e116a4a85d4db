const plainDigits = 3

/**
 * Rounds a number to what a person wants to read of it: whole numbers stay, numbers from 1,000 lose their fraction, and
 * others keep `digits` digits that count (3 unless given).
 */
export function roundNumber(value: number, digits?: number): number {
  if (digits !== undefined) return roundToDigits(value, digits)
  if (Number.isInteger(value)) return positiveZero(value)
  return Math.abs(value) >= 1000 ? roundToDecimals(value, 0) : roundToDigits(value, plainDigits)
}

/**
 * Rounds a percentage (14 means 14 %) to `decimals` places: one unless given, none above 100, and two digits that count
 * below 1, because 0.04 % must not read as 0 %.
 */
export function roundPercentage(value: number, decimals?: number): number {
  const size = Math.abs(value)
  if (decimals === undefined && size < 1) return roundToDigits(value, 2)
  return roundToDecimals(value, decimals ?? (size > 100 ? 0 : 1))
}

/** Rounds a number to `digits` digits that count. */
export function roundToDigits(value: number, digits: number): number {
  return positiveZero(Number(value.toPrecision(digits)))
}

function roundToDecimals(value: number, decimals: number): number {
  return positiveZero(Number(value.toFixed(decimals)))
}

function positiveZero(value: number): number {
  return value === 0 ? 0 : value
}
