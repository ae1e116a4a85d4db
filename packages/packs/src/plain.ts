/** A map of a document: own keys only, values unchecked. */
export type Plain = Readonly<Record<string, unknown>>

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A map's own value: a key such as `constructor` finds nothing that nobody wrote. */
export function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

/** The map at a key of a map; an empty one where there is none. */
export function mapIn(value: unknown, key: string): Plain {
  const found = isPlain(value) ? own(value, key) : undefined
  return isPlain(found) ? found : {}
}
