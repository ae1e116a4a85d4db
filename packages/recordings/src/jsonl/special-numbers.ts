const special: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
])

/** Reads a number of a recording, where what JSON cannot hold as a number stands as text; `undefined` for anything else. */
export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : special.get(value)
}

/** Writes a number as recordings hold it, as JSON text. Unlike `JSON.stringify` it keeps the sign of zero. */
export function writeNumber(value: number): string {
  if (Object.is(value, -0)) return '-0'
  return Number.isFinite(value) ? String(value) : `"${value}"`
}
