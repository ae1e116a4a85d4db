/** A number that JSON cannot hold, as plain data. */
interface Escaped {
  readonly $: string
}

/**
 * Turns data of objects, lists, text and numbers into what JSON can hold: NaN, the infinities and −0 included. What is
 * saved so may not have keys that come from outside; those stand in pairs.
 */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'number') return isPlainNumber(value) ? value : { $: nameOf(value) }
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toPlain(each)]))
}

/** Turns what `toPlain` gave, or a copy of it that went through JSON, back into the data. */
export function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain)
  if (typeof value !== 'object' || value === null) return value
  if ('$' in value) return Number((value as Escaped).$)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromPlain(each)]))
}

function isPlainNumber(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0)
}

function nameOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
