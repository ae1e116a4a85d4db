import { isDeepStrictEqual } from 'node:util'
import type { MetricEntry } from '@scram/core'
import { isCollection, isMap, isNode, isScalar, parse, parseDocument, type YAMLMap } from 'yaml'
import { toFlow } from './to-yaml.ts'

type Entries = Readonly<Record<string, MetricEntry>>

/**
 * Adds metrics to the text of a pack.yaml: to its `metrics` where there are some, or else at its end. What was there stays
 * as it was, to the last character.
 *
 * @throws Error that says what to write by hand, where the text is laid out in a way that does not allow it
 */
export function addMetrics(text: string, entries: Entries): string {
  if (Object.keys(entries).length === 0) return text
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const added = insert(text, entries).replaceAll(/\r?\n/g, lineEnd)
  if (!holds(added, text, entries)) {
    const lines = linesOf(entries, '  ').join('\n')
    throw new Error(
      `pack.yaml is written in a way that cannot be added to. Write this into it:\nmetrics:\n${lines}`,
    )
  }
  return added
}

function insert(text: string, entries: Entries): string {
  const document = parseDocument(text)
  const metrics = isMap(document.contents) ? document.contents.get('metrics', true) : undefined
  if (metrics === undefined) return splice(text, text.length, ['metrics:', ...linesOf(entries, '  ')])
  if (isMap(metrics) && metrics.flow) return intoFlow(text, metrics, entries)
  if (isMap(metrics) && metrics.items.length > 0) {
    const key = metrics.items[0]?.key
    const start = isNode(key) ? (key.range?.[0] ?? 0) : 0
    const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
    return splice(text, endOf(metrics), linesOf(entries, indent))
  }
  return isScalar(metrics) ? splice(text, metrics.range?.[0] ?? 0, linesOf(entries, '  ')) : text
}

/** Puts lines after the line in which a place is; a place behind a line end is in no line yet. */
function splice(text: string, place: number, lines: readonly string[]): string {
  const next = text.indexOf('\n', place)
  const isLineStart = place === 0 || text[place - 1] === '\n'
  const at = isLineStart ? place : next < 0 ? text.length : next + 1
  const glue = at > 0 && text[at - 1] !== '\n' ? '\n' : ''
  return `${text.slice(0, at)}${glue}${lines.join('\n')}\n${text.slice(at)}`
}

function intoFlow(text: string, metrics: YAMLMap, entries: Entries): string {
  const end = (metrics.range?.[1] ?? 0) - 1
  const before = text.slice(0, end).trimEnd()
  const comma = metrics.items.length === 0 || before.endsWith(',') ? '' : ','
  return `${before}${comma} ${linesOf(entries, '').join(', ')} ${text.slice(end)}`
}

/** Where the last value of a block ends. */
function endOf(node: unknown): number {
  if (!isCollection(node) || node.flow) return isNode(node) ? (node.range?.[1] ?? 0) : 0
  const last = node.items.at(-1)
  const { key, value } = last as { key?: unknown; value?: unknown }
  return Math.max(endOf(key), endOf(value ?? last))
}

function linesOf(entries: Entries, indent: string): readonly string[] {
  return Object.entries(entries).map(
    ([name, entry]) => `${indent}${toFlow({ [name]: { ...entry } }).slice(2, -2)}`,
  )
}

/** Whether a text holds what another one did, with the metrics added. */
function holds(text: string, before: string, entries: Entries): boolean {
  try {
    const old = parse(before)
    return isDeepStrictEqual(parse(text), { ...old, metrics: { ...old.metrics, ...entries } })
  } catch {
    return false
  }
}
