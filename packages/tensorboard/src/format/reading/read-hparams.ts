import type { PbfReader } from 'pbf'
import type { HparamsMetric } from '../hparams-summary.ts'
import type { HparamsItem } from './log-item.ts'
import { readText, stepInto } from './within.ts'

type Setting = string | number | boolean
type Said = Pick<HparamsItem, 'settings' | 'metrics' | 'status'>

const statuses = [undefined, 'success', 'failure', 'running'] as const

/** Reads an `HParamsPluginData`: an experiment, or the start or the end of a session. */
export function readHparams(reader: PbfReader, end: number): Said {
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 2) return readExperiment(reader, stepInto(reader, end))
    if (field === 3) return readStart(reader, stepInto(reader, end))
    if (field === 4) return readEnd(reader, stepInto(reader, end))
  }
  return {}
}

function readExperiment(reader: PbfReader, end: number): Said {
  const metrics: HparamsMetric[] = []
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end))
    if (field === 5) metrics.push(readMetric(reader, stepInto(reader, end)))
  return { metrics }
}

function readMetric(reader: PbfReader, end: number): HparamsMetric {
  let tag = ''
  let title = ''
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 3) title = readText(reader, end)
    if (field !== 1) continue
    const nameEnd = stepInto(reader, end)
    for (let part = reader.nextField(nameEnd); part !== 0; part = reader.nextField(nameEnd))
      if (part === 2) tag = readText(reader, nameEnd)
  }
  return { tag, title }
}

function readStart(reader: PbfReader, end: number): Said {
  const settings = new Map<string, Setting>()
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field !== 1) continue
    const entryEnd = stepInto(reader, end)
    let name = ''
    let value: Setting | undefined
    for (let part = reader.nextField(entryEnd); part !== 0; part = reader.nextField(entryEnd)) {
      if (part === 1) name = readText(reader, entryEnd)
      else if (part === 2) value = readValue(reader, stepInto(reader, entryEnd))
    }
    if (value !== undefined) settings.set(name, value)
  }
  return { settings: Object.fromEntries(settings) }
}

/** Reads a `google.protobuf.Value`; lists and structures are passed over. */
function readValue(reader: PbfReader, end: number): Setting | undefined {
  let value: Setting | undefined
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === 2) value = reader.readDouble()
    else if (field === 3) value = readText(reader, end)
    else if (field === 4) value = reader.readBoolean()
  }
  return value
}

function readEnd(reader: PbfReader, end: number): Said {
  let status: Said['status']
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end))
    if (field === 1) status = statuses[reader.readVarint()]
  return status === undefined ? {} : { status }
}
