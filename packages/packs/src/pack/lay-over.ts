import { isPlain } from '../plain.ts'

/** Maps upon maps, key by key; any other value replaces what is beneath it, unless it is a blank text. */
export function layOver<Value>(below: unknown, above: Value): Value {
  if (above === '' && below !== undefined) return below as Value
  if (!isPlain(below) || !isPlain(above)) return above
  const both = Object.entries(above).map(([key, value]) => [key, layOver(below[key], value)] as const)
  return { ...below, ...Object.fromEntries(both) } as Value
}
