/** The keys of which a test has exactly one. */
export const comparators = [
  'above',
  'at_least',
  'below',
  'at_most',
  'between',
  'outside',
  'equals',
  'one_of',
  'trend',
  'is',
] as const

/** The key that says how a test compares. */
export type Comparator = (typeof comparators)[number]
