import { PbfWriter } from 'pbf'
import type { SummaryValue } from './summary-value.ts'
import { writeText } from './write-text.ts'

/** Settings of a run by name. */
export type Hparams = Readonly<Record<string, string | number | boolean>>

/** A column of the table that compares runs: the newest value of a scalar tag. */
export interface HparamsMetric {
  readonly tag: string
  readonly title: string
}

/** What the hparams dashboard shows of all runs: the names of the settings with their kinds, and the metrics. */
export function hparamsExperiment(hparams: Hparams, metrics: readonly HparamsMetric[]): SummaryValue {
  return hparamsSummary('_hparams_/experiment', 2, (_, out) => {
    for (const [name, value] of Object.entries(hparams)) out.writeMessage(4, writeInfo, { name, value })
    for (const metric of metrics) out.writeMessage(5, writeMetric, metric)
  })
}

/** The beginning of a run, with its settings. Time is in seconds since 1970. */
export function hparamsStart(hparams: Hparams, startTime: number): SummaryValue {
  return hparamsSummary('_hparams_/session_start_info', 3, (_, out) => {
    for (const [name, value] of Object.entries(hparams)) out.writeMessage(1, writeEntry, { name, value })
    out.writeDoubleField(5, startTime)
  })
}

/** The end of a run. Time is in seconds since 1970. */
export function hparamsEnd(endTime: number): SummaryValue {
  return hparamsSummary('_hparams_/session_end_info', 4, (_, out) => {
    out.writeVarintField(1, succeeded)
    out.writeDoubleField(2, endTime)
  })
}

const succeeded = 1
const kinds = { string: 1, boolean: 2, number: 3 }

function hparamsSummary(
  tag: string,
  field: number,
  write: (_: undefined, out: PbfWriter) => void,
): SummaryValue {
  const out = new PbfWriter()
  out.writeMessage(field, write, undefined)
  return {
    tag,
    tensor: { type: 'float', shape: [0], values: [] },
    metadata: { plugin: 'hparams', content: out.finish(), dataClass: 'tensor' },
  }
}

interface Setting {
  readonly name: string
  readonly value: string | number | boolean
}

function writeInfo({ name, value }: Setting, out: PbfWriter): void {
  writeText(1, name, out)
  out.writeVarintField(4, kinds[typeof value as keyof typeof kinds])
}

function writeMetric({ tag, title }: HparamsMetric, out: PbfWriter): void {
  out.writeMessage(1, writeMetricName, tag)
  writeText(3, title, out)
}

function writeMetricName(tag: string, out: PbfWriter): void {
  writeText(2, tag, out)
}

/** An entry of a map from names to `google.protobuf.Value`. */
function writeEntry({ name, value }: Setting, out: PbfWriter): void {
  writeText(1, name, out)
  out.writeMessage(2, writeValue, value)
}

function writeValue(value: Setting['value'], out: PbfWriter): void {
  if (typeof value === 'number') out.writeDoubleField(2, value)
  else if (typeof value === 'string') writeText(3, value, out)
  else out.writeBooleanField(4, value)
}
