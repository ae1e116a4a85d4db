let collator: Intl.Collator | undefined

/** Orders names as people do, `conv2` before `conv10`; no two different names are equal. */
export function compareNaturally(a: string, b: string): number {
  // Making one takes as long as loading a dozen modules, and most programs never compare.
  collator ??= new Intl.Collator('en', { numeric: true })
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
