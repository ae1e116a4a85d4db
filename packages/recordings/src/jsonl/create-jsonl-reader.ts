import type { Facts, FactValue, Observation } from '@scram/core'
import { closest, distance } from 'fastest-levenshtein'
import type { Complain, LineReader } from '../read/line-reader.ts'
import { shorten } from '../read/shorten.ts'
import type { RecordingEvent } from '../recording-event.ts'
import { parseJsonLine } from './parse-json-line.ts'
import { readNumber } from './special-numbers.ts'

type Plain = Readonly<Record<string, unknown>>

const keys = ['format', 'facts', 'step', 'epoch', 'end', 'metrics']

/** Reads a recording in JSON Lines: `{"format":1,"facts":{…}}`, then `{"step":1,"epoch":1,"metrics":{…}}`, one object a line. */
export function createJsonlReader(): LineReader {
  let isFirst = true
  return {
    isTruncated: (text) => parseJsonLine(text) === undefined,

    read({ text }, complain) {
      const line = parseJsonLine(text)
      if (!isPlain(line)) {
        complain({
          code: 'not-json',
          message: line === undefined ? 'this line is not JSON' : 'this line is not a JSON object',
          hint: 'a recording has one object on each line: {"step":1,"epoch":1,"metrics":{"loss":0.5}}',
        })
        return []
      }
      if (isFirst && line.format === undefined) {
        complain({
          code: 'no-format',
          message: 'the first line does not say which format this is; it is read as format 1',
          hint: 'let the file begin with {"format":1}',
        })
      }
      isFirst = false
      if (line.format !== undefined && line.format !== 1) {
        complain({
          code: 'other-format',
          message: `this is format ${shorten(JSON.stringify(line.format))}, and only format 1 can be read here`,
          hint: 'a newer SCRAM may read it',
        })
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
      message: `"${shorten(key)}" is not a key of a recording`,
      hint:
        distance(key.slice(0, 20), meant) <= 2
          ? `did you mean "${meant}"?`
          : `the keys are ${keys.join(', ')}; values belong into "metrics"`,
    })
  }
  return unknown
}

function readFacts(value: unknown, complain: Complain): Facts | undefined {
  if (!isPlain(value)) {
    complain({
      code: 'not-facts',
      message: '"facts" is not an object',
      hint: 'write {"optimizer.name":"adam"}',
    })
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
          message: `the fact "${shorten(name)}" is ${shorten(JSON.stringify(fact))}`,
          hint: 'a fact is a number, a text, true or false',
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
    complain({
      code: 'not-an-end',
      message: `"end" is ${shorten(JSON.stringify(end))}; only "epoch" can end`,
      hint: 'leave "end" out where the values are those of a step',
    })
    return undefined
  }
  if (step === undefined || epoch === undefined) return undefined
  if (epoch === 0 || (step === 0 && end === undefined)) {
    complain({
      code: 'counts-from-zero',
      tell: 1,
      message: `this line is in ${epoch === 0 ? 'epoch' : 'step'} 0, and steps and epochs count from 1`,
      hint: 'add 1 to them',
    })
  }
  if (line.metrics === undefined && end === undefined && !excused) {
    complain({
      code: 'no-metrics',
      message: 'this line has no "metrics"',
      hint: 'write "metrics":{"loss":0.5}',
    })
  }
  const metrics = readMetrics(line.metrics ?? {}, complain)
  return metrics && { step, epoch, ...(end && { end }), metrics }
}

function readPlace(name: 'step' | 'epoch', value: unknown, complain: Complain): number | undefined {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  const message =
    value === undefined
      ? `this line has no "${name}" and is left out`
      : `"${name}" is ${shorten(JSON.stringify(value))}, which is not a count; the line is left out`
  complain({ code: `bad-${name}`, message, hint: `write a whole number from 1: "${name}":1` })
  return undefined
}

function readMetrics(value: unknown, complain: Complain): Observation['metrics'] | undefined {
  if (!isPlain(value)) {
    complain({
      code: 'not-metrics',
      message: '"metrics" is not an object, and the line is left out',
      hint: 'write "metrics":{"loss":0.5}',
    })
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
          message: `the metric "${shorten(name)}" is ${shorten(JSON.stringify(metric))}, which is not a number`,
          hint: 'write a number, "NaN", "Infinity" or "-Infinity", or leave it out',
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
