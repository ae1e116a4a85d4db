import { parse } from 'yaml'
import { breakLines } from '../explaining/break-lines.ts'

/** What is said beside keys that a beginner would have to look up. */
export type Remarks = Readonly<Record<string, string>>

type Scalar = string | number | boolean | null
/** A map of plain data; what is undefined is left out. */
export interface PlainMap {
  readonly [key: string]: Plain | undefined
}
type Plain = Scalar | readonly Plain[] | PlainMap

const widest = 100

/**
 * Writes plain data as a YAML file that reads as if it were written by hand: what fits on a line is on one line, but for
 * the file itself and lists of maps; long texts are folded; some keys have a remark behind them.
 *
 * @param head the lines before the data
 */
export function toYaml(head: string, data: PlainMap, remarks: Remarks = {}): string {
  return `${[head, ...mapLines(data, '', remarks)].join('\n')}\n`
}

/** Writes plain data on one line. */
export function toFlow(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(toFlow).join(', ')}]`
  if (!isMap(value)) return scalar(value as Scalar)
  const pairs = entriesOf(value).map(([key, inner]) => `${scalar(key)}: ${toFlow(inner)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

function mapLines(map: PlainMap, indent: string, remarks: Remarks = {}): readonly string[] {
  return entriesOf(map).flatMap(([key, value]) => {
    const [first, ...rest] = valueLines(value, indent)
    const remark = remarks[key] === undefined ? '' : ` # ${remarks[key]}`
    return [`${indent}${scalar(key)}:${first === '' ? '' : ` ${first}`}${remark}`, ...rest]
  })
}

/** A value after its key: what stands on the line of the key, and the lines below it. */
function valueLines(value: Plain, indent: string): readonly string[] {
  const flow = typeof value === 'string' ? scalar(value, 'block') : toFlow(value)
  const inner = `${indent}  `
  const isMapList = Array.isArray(value) && value.some(isMap)
  if (indent.length + flow.length <= widest && !isMapList && (indent !== '' || !hasText(value))) return [flow]
  if (Array.isArray(value)) {
    const items = value.map((item: Plain) =>
      isMap(item) && entriesOf(item).length > 0
        ? mapLines(item, `${inner}  `)
        : [`${inner}  ${toFlow(item)}`],
    )
    return ['', ...items.flatMap(([first = '', ...rest]) => [`${inner}- ${first.trimStart()}`, ...rest])]
  }
  if (isMap(value)) return ['', ...mapLines(value, inner)]
  const folded = typeof value === 'string' && !/^\s|\s$|\s\s|[^\S ]|\p{Cc}/u.test(value)
  return folded ? ['>-', ...breakLines(value, widest - inner.length).map((line) => inner + line)] : [flow]
}

/** Whether it is a map that holds prose, which is easier to change line by line. */
function hasText(value: Plain): boolean {
  return isMap(value) && Object.values(value).some((each) => typeof each === 'string' && / .* /.test(each))
}

function isMap(value: Plain): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A scalar without quotes where it is read as what it is, else in quotes. What begins as numbers do is quoted too. */
function scalar(value: Scalar, place: 'flow' | 'block' = 'flow'): string {
  if (typeof value !== 'string') return String(value)
  const looksLikeNumber = /^[\d.+-]/.test(value) && !/^\d+ [a-z]+$/.test(value)
  return !looksLikeNumber && isPlain(value, place) ? value : JSON.stringify(value)
}

/** What is only tried warns nobody. */
const quiet = { logLevel: 'error' } as const

function isPlain(text: string, place: 'flow' | 'block'): boolean {
  try {
    if (place === 'block') return parse(`a: ${text}`, quiet)?.a === text
    return parse(`[{ a: ${text} }]`, quiet)?.[0]?.a === text && parse(`${text}: 1`, quiet)?.[text] === 1
  } catch {
    return false
  }
}

function entriesOf(map: PlainMap): readonly (readonly [string, Plain])[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
}
