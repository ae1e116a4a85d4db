import type { Facts, Observation } from '@scram/core'
import { writeNumber } from '../jsonl/special-numbers.ts'

/** Writes the facts of a run as the first line of its recording, without a line end. */
export function formatFacts(facts: Facts): string {
  return `{"format":1,"facts":${formatMap(facts)}}`
}

/** Writes an observation as a line of a recording, without a line end. */
export function formatObservation({ step, epoch, end, metrics }: Observation): string {
  const ending = end === undefined ? '' : `,"end":"${end}"`
  return `{"step":${step},"epoch":${epoch}${ending},"metrics":${formatMap(metrics)}}`
}

function formatMap(map: Facts): string {
  const entries = Object.entries(map).map(([key, value]) => {
    const text = typeof value === 'number' ? writeNumber(value) : JSON.stringify(value)
    return `${JSON.stringify(key)}:${text}`
  })
  return `{${entries.join(',')}}`
}
