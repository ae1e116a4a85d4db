/** `part` in percent of the size of `whole`; infinite where there is a part of nothing, 0 where there is none. */
export function percentOf(part: number, whole: number): number {
  return part === 0 ? 0 : (100 * part) / Math.abs(whole)
}

/** The value that lies so many percent of the size of `whole` above it. */
export function percentAbove(percent: number, whole: number): number {
  return whole + (percent / 100) * Math.abs(whole)
}
