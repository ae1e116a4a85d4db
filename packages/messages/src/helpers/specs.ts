import { intlUnits, ownUnits } from '../locale/units.ts'

/** What one helper accepts, so that a template can be judged without being run. */
export interface HelperSpec {
  /** The kind of each value, in order; the last one repeats where `many` is set. */
  readonly takes: readonly ('number' | 'window' | 'number or text' | 'unit')[]
  readonly many?: boolean
  /** Named options and what each must be: a whole number (digits from 1, decimals from 0), the word `true`, or text. */
  readonly options: Readonly<Record<string, 'digits' | 'decimals' | 'true' | 'text'>>
  /** Options that must be given. */
  readonly needs?: readonly string[]
}

/** The units that `unit` accepts. */
export const unitNames: readonly string[] = [...ownUnits, ...intlUnits]

/** The names of all helpers. */
export const helperNames = ['num', 'pct', 'percent', 'pp', 'sci', 'unit', 'window', 'plural', 'list'] as const

/** The name of a helper. */
export type HelperName = (typeof helperNames)[number]

/** What each helper accepts. */
export const helperSpecs: Readonly<Record<HelperName, HelperSpec>> = {
  num: { takes: ['number'], options: { digits: 'digits', abs: 'true' } },
  pct: { takes: ['number'], options: { decimals: 'decimals', abs: 'true' } },
  percent: { takes: ['number'], options: { decimals: 'decimals', abs: 'true' } },
  pp: { takes: ['number'], options: { decimals: 'decimals', abs: 'true' } },
  sci: { takes: ['number'], options: { digits: 'digits', abs: 'true' } },
  unit: { takes: ['number', 'unit'], options: { digits: 'digits', abs: 'true' } },
  window: { takes: ['window'], options: {} },
  plural: {
    takes: ['number'],
    options: { zero: 'text', one: 'text', two: 'text', few: 'text', many: 'text', other: 'text' },
    needs: ['other'],
  },
  list: { takes: ['number or text'], many: true, options: {} },
}
