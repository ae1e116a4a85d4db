import Papa from 'papaparse'
import type { Complain } from '../read/line-reader.ts'
import { shorten } from '../read/shorten.ts'

/** What the first line of a CSV file says of the others. */
export interface Header {
  readonly delimiter: string
  /** All columns, in order. */
  readonly cells: readonly string[]
  /** Where the counters stand; at least one of them does. */
  readonly epoch: number | undefined
  readonly step: number | undefined
  readonly metrics: readonly { readonly name: string; readonly index: number }[]
}

const delimiters = [',', ';', '\t']
const stepNames = ['step', 'global_step', 'batch', 'iteration']

/** Reads a header, separated by commas, semicolons or tabs; `undefined` where the line is none. */
export function readHeader(text: string, complain: Complain): Header | undefined {
  const { data, meta } = Papa.parse(text, { delimitersToGuess: delimiters })
  const cells = (data[0] ?? []).map((cell) => cell.trim())
  const names = cells.map((cell) => cell.toLowerCase())
  const indexOf = (name: string): number | undefined =>
    names.includes(name) ? names.indexOf(name) : undefined
  const epoch = indexOf('epoch')
  const step = stepNames.map(indexOf).find((index) => index !== undefined)
  if (epoch === undefined && step === undefined) return undefined
  const metrics = cells.flatMap((name, index) => {
    // A column without a name is the row number that data frames write.
    if (index === epoch || index === step || name === '') return []
    if (cells.indexOf(name) === index) return [{ name, index }]
    complain({ code: 'column-twice', values: { name: shorten(name) } })
    return []
  })
  return { delimiter: meta.delimiter, cells, epoch, step, metrics }
}
