/** A value as JSON, in which numbers that are not finite are texts: `"NaN"`, `"Infinity"`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
  )
}
