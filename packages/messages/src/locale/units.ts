import { type LocaleKey, localeKeys } from './sentences/index.ts'

/** A unit that every locale has words for. */
export type OwnUnit = Extract<LocaleKey, `units.${string}`> extends `units.${infer Unit}` ? Unit : never

/** Units that a locale's own words count. */
export const ownUnits: readonly OwnUnit[] = localeKeys.flatMap((key) =>
  key.startsWith('units.') ? [key.slice('units.'.length) as OwnUnit] : [],
)

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
