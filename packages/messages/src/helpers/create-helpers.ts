import type { Window } from '@scram/core'
import { isolate, isolateLeftToRight, isRightToLeft } from '../locale/direction.ts'
import type { LocaleKey } from '../locale/sentences/index.ts'
import { type OwnUnit, ownUnits } from '../locale/units.ts'
import { formatsOf } from './formats.ts'
import { powerOfTen, wantsPowerOfTen } from './power-of-ten.ts'
import { roundNumber, roundPercentage } from './round-number.ts'
import type { HelperName } from './specs.ts'
import { Written } from './written.ts'

type Options = Readonly<Record<string, unknown>>

/** Writes what a template asked for; `values` are its positional arguments. */
export type Helper = (values: readonly unknown[], options: Options) => string

/** Says one of SCRAM's own sentences. A number that it is given may be written already. */
export type SayOwn = (key: LocaleKey, values: Readonly<Record<string, unknown>>) => string

const nothing: Options = {}
const none: readonly unknown[] = []
const known: ReadonlySet<unknown> = new Set(ownUnits)

/**
 * Makes the helpers of one language. A helper throws where its value is absent, because a sentence with a hole in it
 * is worse than the sentence that stands in for it.
 *
 * @param own says the words for units and for what is not a number
 */
export function createHelpers(locale: string, own: SayOwn): Readonly<Record<HelperName, Helper>> {
  const { number: format, plural: formOf, list } = formatsOf(locale)
  const turns = isRightToLeft(locale)

  /** Writes a finite number by `write`, and any other in the locale's words. */
  const finite = (value: unknown, options: Options, write: (size: number) => string): string => {
    if (value instanceof Written) return value.text
    const size = options.abs === true ? Math.abs(needNumber(value)) : needNumber(value)
    if (Number.isFinite(size)) return write(size)
    return own(
      Number.isNaN(size) ? 'number.nan' : size > 0 ? 'number.infinity' : 'number.minus_infinity',
      nothing,
    )
  }
  const power = (size: number, digits?: number): string => {
    const text = powerOfTen(format, size, digits)
    return turns ? isolateLeftToRight(text) : text
  }
  const plain = (size: number, digits?: number): string =>
    wantsPowerOfTen(size) ? power(size, digits) : format(roundNumber(size, digits))
  const percentage = (value: unknown, options: Options, scale: number): string =>
    finite(value, options, (size) =>
      format(roundPercentage(size * scale, count(options)) / 100, percentStyle),
    )
  const counted = (unit: OwnUnit, value: number, text: string): string =>
    own(`units.${unit}`, { n: new Written(value, text) })
  const quantity = (value: unknown, unit: unknown, options: Options): string =>
    finite(value, options, (size) => {
      const shown = roundNumber(size, count(options))
      if (known.has(unit)) return counted(unit as OwnUnit, shown, plain(size, count(options)))
      return format(shown, { style: 'unit', unit: String(unit), unitDisplay: 'long' })
    })
  /** Chooses by the number as it is shown: 1.04 points that show as "1" are one point. */
  const plural = (value: number, text: string, forms: Options): string =>
    String(forms[formOf(value)] ?? forms.other).replaceAll('#', () => text)

  return {
    num: ([value], options) => finite(value, options, (size) => plain(size, count(options))),
    sci: ([value], options) => finite(value, options, (size) => power(size, count(options))),
    pct: ([value], options) => percentage(value, options, 100),
    percent: ([value], options) => percentage(value, options, 1),
    pp: ([value], options) =>
      finite(value, options, (size) => {
        const shown = roundPercentage(size * 100, count(options))
        return counted('percentage_points', shown, format(shown))
      }),
    unit: ([value, unit], options) => quantity(value, unit, options),
    window: ([value]) => {
      const { count, unit }: Partial<Window> = value ?? {}
      return quantity(count, unit, nothing)
    },
    plural: ([value], forms) =>
      value instanceof Written
        ? plural(value.value, value.text, forms)
        : finite(value, nothing, (size) => plural(roundNumber(size), plain(size), forms)),
    list: (values = none) =>
      list(
        values.map((value) => {
          if (typeof value !== 'string') return finite(value, nothing, plain)
          return turns ? isolate(value) : value
        }),
      ),
  }
}

const percentStyle = { style: 'percent' } as const

/** The digits or decimals that a template asked for. */
function count(options: Options): number | undefined {
  const asked = options.digits ?? options.decimals
  return typeof asked === 'number' ? asked : undefined
}

function needNumber(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('a number that it needs is absent')
  return value
}
