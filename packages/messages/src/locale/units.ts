/** Units that a locale's own words give the plural forms of. */
export const ownUnits = [
  'epochs',
  'steps',
  'readings',
  'examples',
  'classes',
  'layers',
  'rules',
  'runs',
  'percentage_points',
] as const

/** Units that `Intl` knows in every language. */
export const intlUnits = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'byte',
  'kilobyte',
  'megabyte',
  'gigabyte',
] as const

/** A unit whose plural forms every locale gives. */
export type OwnUnit = (typeof ownUnits)[number]

/** A text for each plural category of a language; `#` stands for the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }
