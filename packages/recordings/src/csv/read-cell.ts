const notLogged = /^(?:|na|n\/a|null|none|-)$/i
const special: readonly (readonly [RegExp, number])[] = [
  [/^[+-]?nan$/i, Number.NaN],
  [/^\+?inf(?:inity)?$/i, Number.POSITIVE_INFINITY],
  [/^-inf(?:inity)?$/i, Number.NEGATIVE_INFINITY],
]
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * Reads a cell: a number, nothing where it was not logged, or `'text'` for anything else.
 *
 * @param hasDecimalComma whether `0,5` is a half, as where columns are separated by semicolons
 */
export function readCell(cell: string, hasDecimalComma: boolean): number | undefined | 'text' {
  const text = hasDecimalComma ? cell.trim().replace(',', '.') : cell.trim()
  if (decimal.test(text)) return Number(text)
  if (notLogged.test(text)) return undefined
  return special.find(([pattern]) => pattern.test(text))?.[1] ?? 'text'
}
