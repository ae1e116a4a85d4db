import { isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Splice } from './splice.ts'

/** The splices that turn a written list of numbers into another, number by number, in the way that it is written. */
export function listSplices(
  list: ParsedNode,
  wanted: readonly number[],
  text: string,
): readonly Splice[] | undefined {
  if (!isSeq(list)) return undefined
  const items = list.items.map((item) =>
    isScalar(item) && typeof item.value === 'number' ? item.range : null,
  )
  const ranges = items.filter((range) => range !== null)
  // What is written with parameters says why it is what it is, which a number would not.
  if (ranges.length < items.length) return undefined
  if (ranges.length === 0) return [{ from: list.range[0], to: list.range[1], text: `[${wanted.join(', ')}]` }]
  const kept = ranges.slice(0, wanted.length).map(([from, to], index): Splice => {
    return { from, to, text: String(wanted[index]) }
  })
  const isBlock = text[list.range[0]] === '-'
  return [...kept, ...(isBlock ? blockEnd : flowEnd)(ranges, wanted, text)]
}

type Range = readonly [from: number, to: number, end: number]

function flowEnd(ranges: readonly Range[], wanted: readonly number[]): readonly Splice[] {
  const last = ranges.at(-1)?.[1] ?? 0
  const more = wanted.slice(ranges.length)
  if (more.length > 0) return [{ from: last, to: last, text: more.map((place) => `, ${place}`).join('') }]
  if (wanted.length === ranges.length) return []
  const from = wanted.length === 0 ? ranges[0]?.[0] : ranges[wanted.length - 1]?.[1]
  return [{ from: from ?? last, to: last, text: '' }]
}

function blockEnd(ranges: readonly Range[], wanted: readonly number[], text: string): readonly Splice[] {
  const lineEnd = (offset: number): number => {
    const end = text.slice(offset).search(/\r?\n|$/u)
    return offset + end
  }
  const last = lineEnd(ranges.at(-1)?.[1] ?? 0)
  const more = wanted.slice(ranges.length)
  if (more.length > 0) {
    const [start = 0] = ranges.at(-1) ?? []
    const lineStart = text.lastIndexOf('\n', start) + 1
    const lead = /^\s*-\s*/u.exec(text.slice(lineStart, start))?.[0] ?? text.slice(lineStart, start)
    const newline = text.includes('\r\n') ? '\r\n' : '\n'
    return [{ from: last, to: last, text: more.map((place) => newline + lead + place).join('') }]
  }
  const kept = ranges[wanted.length - 1]
  return wanted.length === ranges.length || !kept ? [] : [{ from: lineEnd(kept[1]), to: last, text: '' }]
}
