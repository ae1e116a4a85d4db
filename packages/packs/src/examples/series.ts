/** One value of a series; `undefined` where nothing was logged. */
export type SeriesValue = number | undefined

/** A part of a series: so many values, from one number evenly to another. */
interface Run {
  readonly from: SeriesValue
  readonly to: SeriesValue
  readonly count: number
}

/** A series as an example writes it. */
export type SeriesText = number | string | readonly (number | string)[]

/** What a series' text comes to, or what is wrong with it. */
export type ParsedSeries = { readonly ok: true; readonly values: readonly SeriesValue[] } | SeriesFault

export interface SeriesFault {
  readonly ok: false
  readonly fault: string
}

/** The longest series of an example. */
export const longestSeries = 10_000
const longestToken = 100

const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`
const value = `${number}|NaN|[+-]?Infinity|_`
const token = new RegExp(String.raw`^(${value})(?:\.\.(${number}))?(?:\s*[x×]\s*(\d+))?$`, 'u')

/**
 * Parses the notation for series: `0.5`, `0.5 x4` (four times), `0.70..0.95 x12` (twelve values, both ends
 * included), `NaN`, `Infinity`, and `_` where nothing was logged; several in one text are separated by commas.
 *
 * Values between the ends are rounded to 12 digits, so that they are what one would write by hand.
 */
export function parseSeries(text: SeriesText): ParsedSeries {
  const runs: Run[] = []
  let count = 0
  for (const part of partsOf(text)) {
    const run = typeof part === 'number' ? { from: part, to: part, count: 1 } : parseRun(part.trim())
    if (typeof run === 'string') return { ok: false, fault: run }
    count += run.count
    if (count > longestSeries) return { ok: false, fault: `a series has at most ${longestSeries} values` }
    runs.push(run)
  }
  const values: SeriesValue[] = []
  for (const run of runs) expand(run, values)
  return { ok: true, values }
}

function partsOf(text: SeriesText): readonly (number | string)[] {
  const parts: readonly (number | string)[] = Array.isArray(text) ? text : [text]
  return parts.flatMap((part): readonly (number | string)[] =>
    typeof part === 'string' ? part.split(',') : [part],
  )
}

function parseRun(text: string): Run | string {
  const [matched, first, last, times] = text.length > longestToken ? [] : (token.exec(text) ?? [])
  if (matched === undefined || first === undefined) return `"${text.slice(0, 60)}" is not a series`
  const from = first === '_' ? undefined : Number(first)
  const count = times === undefined ? 1 : Number(times)
  if (last === undefined) return count === 0 ? `"${text}" repeats nothing` : { from, to: from, count }
  if (from === undefined || !Number.isFinite(from)) return `"${text}" cannot rise or fall from ${first}`
  if (times === undefined) return `"${text}" does not say how many values it has`
  return count < 2 ? `"${text}" needs at least two values` : { from, to: Number(last), count }
}

function expand({ from, to, count }: Run, values: SeriesValue[]): void {
  if (from === undefined || to === undefined || Object.is(from, to)) {
    for (let index = 0; index < count; index++) values.push(from)
    return
  }
  values.push(from)
  for (let index = 1; index < count - 1; index++)
    values.push(Number((from + ((to - from) * index) / (count - 1)).toPrecision(12)))
  values.push(to)
}
