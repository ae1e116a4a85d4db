const collator = new Intl.Collator('en', { numeric: true })

/** Orders names as people do, `conv2` before `conv10`; no two different names are equal. */
export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
