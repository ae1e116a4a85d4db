import type { Facts, FactValue, Observation } from '@scram/core'
import { closest, distance } from 'fastest-levenshtein'
import type { Complain, LineReader } from '../read/line-reader.ts'
import { shorten } from '../read/shorten.ts'
import type { RecordingEvent } from '../recording-event.ts'
import { parseJsonLine } from './parse-json-line.ts'
import { readNumber } from './special-numbers.ts'

type Plain = Readonly<Record<string, unknown>>

const lineExample = '{"step":1,"epoch":1,"metrics":{"loss":0.5}}'
const metricsExample = '"metrics":{"loss":0.5}'
const keys = ['format', 'facts', 'step', 'epoch', 'end', 'metrics']

/** Reads a recording in JSON Lines: `{"format":1,"facts":{…}}`, then `{"step":1,"epoch":1,"metrics":{…}}`, one object a line. */
export function createJsonlReader(): LineReader {
  let isFirst = true
  return {
    isTruncated: (text) => parseJsonLine(text) === undefined,

    read({ text }, complain) {
      const line = parseJsonLine(text)
      if (!isPlain(line)) {
        complain({ code: 'not-json', values: { example: lineExample } })
        return []
      }
      if (isFirst && line.format === undefined) {
        complain({ code: 'no-format', values: { example: '{"format":1}' } })
      }
      isFirst = false
      if (line.format !== undefined && line.format !== 1) {
        complain({ code: 'other-format', values: { format: shorten(JSON.stringify(line.format)) } })
        return 'stop'
      }
      const unknown = reportUnknownKeys(line, complain)
      const facts = line.facts === undefined ? undefined : readFacts(line.facts, complain)
      const isHeader = Object.keys(line).every(
        (key) => ['format', 'facts'].includes(key) || unknown.includes(key),
      )
      const observation = isHeader ? undefined : readObservation(line, complain, unknown.length > 0)
      return [
        ...(facts ? [{ kind: 'facts', facts } satisfies RecordingEvent] : []),
        ...(observation ? [{ kind: 'observation', observation } satisfies RecordingEvent] : []),
      ]
    },
  }
}

function reportUnknownKeys(line: Plain, complain: Complain): readonly string[] {
  const unknown = Object.keys(line).filter((key) => !keys.includes(key))
  for (const key of unknown) {
    const meant = closest(key.slice(0, 20), keys)
    complain({
      code: 'unknown-key',
      subject: key,
      tell: 1,
      values: {
        key: shorten(key),
        keys: keys.join(', '),
        ...(distance(key.slice(0, 20), meant) <= 2 && { meant }),
      },
    })
  }
  return unknown
}

function readFacts(value: unknown, complain: Complain): Facts | undefined {
  if (!isPlain(value)) {
    complain({ code: 'not-facts', values: { example: '{"optimizer.name":"adam"}' } })
    return undefined
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, fact]) => {
      const read = readNumber(fact) ?? fact
      if (isFactValue(read)) return [[name, read]]
      if (read !== null) {
        complain({
          code: 'not-a-fact',
          subject: name,
          tell: 1,
          values: { name: shorten(name), value: shorten(JSON.stringify(fact)) },
        })
      }
      return []
    }),
  )
}

function readObservation(line: Plain, complain: Complain, excused: boolean): Observation | undefined {
  const { end } = line
  const step = readPlace('step', line.step, complain)
  const epoch = readPlace('epoch', line.epoch, complain)
  if (end !== undefined && end !== 'epoch') {
    complain({ code: 'not-an-end', values: { value: shorten(JSON.stringify(end)) } })
    return undefined
  }
  if (step === undefined || epoch === undefined) return undefined
  if (epoch === 0 || (step === 0 && end === undefined)) {
    complain({ code: 'counts-from-zero', tell: 1, values: { name: epoch === 0 ? 'epoch' : 'step' } })
  }
  if (line.metrics === undefined && end === undefined && !excused) {
    complain({ code: 'no-metrics', values: { example: metricsExample } })
  }
  const metrics = readMetrics(line.metrics ?? {}, complain)
  return metrics && { step, epoch, ...(end && { end }), metrics }
}

function readPlace(name: 'step' | 'epoch', value: unknown, complain: Complain): number | undefined {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  const written = value === undefined ? {} : { value: shorten(JSON.stringify(value)) }
  complain({ code: 'bad-count', subject: name, values: { name, ...written } })
  return undefined
}

function readMetrics(value: unknown, complain: Complain): Observation['metrics'] | undefined {
  if (!isPlain(value)) {
    complain({ code: 'not-metrics', values: { example: metricsExample } })
    return undefined
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, metric]) => {
      const number = readNumber(metric)
      if (number !== undefined) return [[name, number]]
      // Many write null for what was not measured this time.
      if (metric !== null) {
        complain({
          code: 'not-a-number',
          subject: name,
          tell: 1,
          values: { name: shorten(name), value: shorten(JSON.stringify(metric)) },
        })
      }
      return []
    }),
  )
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFactValue(value: unknown): value is FactValue {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
}
