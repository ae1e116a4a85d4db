import type { Window } from '@scram/core'
import type { LocaleWords } from '../locale/locale-words.ts'
import type { OwnUnit, PluralForms } from '../locale/units.ts'
import { createNumberFormat } from './number-format.ts'
import { powerOfTen, wantsPowerOfTen } from './power-of-ten.ts'
import { roundNumber, roundPercentage } from './round-number.ts'
import type { HelperName } from './specs.ts'

type Options = Readonly<Record<string, unknown>>

/** Writes what a template asked for; `values` are its positional arguments. */
export type Helper = (values: readonly unknown[], options: Options) => string

/**
 * Makes the helpers of one language. A helper throws where its value is absent, because a sentence with a hole in it
 * is worse than the sentence that stands in for it.
 */
export function createHelpers(words: LocaleWords): Readonly<Record<HelperName, Helper>> {
  const format = createNumberFormat(words.locale)
  const plurals = new Intl.PluralRules(words.locale)
  const lists = new Intl.ListFormat(words.locale, { type: 'conjunction' })

  /** Writes a finite number by `write`, and any other in the locale's words. */
  const finite = (value: unknown, options: Options, write: (size: number) => string): string => {
    const size = options.abs === true ? Math.abs(needNumber(value)) : needNumber(value)
    if (Number.isFinite(size)) return write(size)
    return words.strings[
      Number.isNaN(size) ? 'number.nan' : size > 0 ? 'number.infinity' : 'number.minus_infinity'
    ]
  }
  const plain = (size: number, digits?: number): string =>
    wantsPowerOfTen(size) ? powerOfTen(format, size, digits) : format(roundNumber(size, digits))
  /** Chooses by the number as it is shown: 1.04 points that show as "1" are one point. */
  const plural = (forms: PluralForms, shown: number, text: string): string =>
    (forms[plurals.select(shown)] ?? forms.other).replaceAll('#', () => text)
  const percentage = (value: unknown, options: Options, scale: number): string =>
    finite(value, options, (size) =>
      format(roundPercentage(size * scale, count(options)) / 100, { style: 'percent' }),
    )
  const quantity = (value: unknown, unit: unknown, options: Options): string =>
    finite(value, options, (size) => {
      const forms: PluralForms | undefined = words.units[unit as OwnUnit]
      const shown = roundNumber(size, count(options))
      if (forms !== undefined) return plural(forms, shown, plain(size, count(options)))
      return format(shown, { style: 'unit', unit: String(unit), unitDisplay: 'long' })
    })

  return {
    num: ([value], options) => finite(value, options, (size) => plain(size, count(options))),
    sci: ([value], options) => finite(value, options, (size) => powerOfTen(format, size, count(options))),
    pct: ([value], options) => percentage(value, options, 100),
    percent: ([value], options) => percentage(value, options, 1),
    pp: ([value], options) =>
      finite(value, options, (size) => {
        const shown = roundPercentage(size * 100, count(options))
        return plural(words.units.percentage_points, shown, format(shown))
      }),
    unit: ([value, unit], options) => quantity(value, unit, options),
    window: ([value], options) => {
      const { count, unit }: Partial<Window> = value ?? {}
      return quantity(count, unit, options)
    },
    plural: ([value], options) =>
      finite(value, options, (size) =>
        plural(options as unknown as PluralForms, roundNumber(size), plain(size)),
      ),
    list: (values) =>
      lists.format(
        values.map((value) => (typeof value === 'string' ? value : finite(value, {}, (size) => plain(size)))),
      ),
  }
}

/** The digits or decimals that a template asked for. */
function count(options: Options): number | undefined {
  const asked = options.digits ?? options.decimals
  return typeof asked === 'number' ? asked : undefined
}

function needNumber(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('a number that it needs is absent')
  return value
}
