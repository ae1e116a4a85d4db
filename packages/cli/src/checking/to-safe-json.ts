/**
 * Writes JSON that a terminal shows and does not obey: JSON escapes the controls below the space itself, and leaves the
 * others, and the signs that turn the direction of writing, as they are.
 */
export function toSafeJson(value: unknown, space?: number): string {
  return JSON.stringify(value, undefined, space).replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
