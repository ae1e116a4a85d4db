import { PbfWriter } from 'pbf'
import type { SummaryValue } from './summary-value.ts'
import { writeText } from './write-text.ts'

/** One chart of the custom scalars dashboard: every series whose tag one of the patterns matches from its beginning. */
export interface LayoutChart {
  readonly title: string
  /** Regular expressions, as Python's `re.match` reads them. */
  readonly tags: readonly string[]
}

/** Charts under one heading. */
export interface LayoutCategory {
  readonly title: string
  readonly charts: readonly LayoutChart[]
}

/** A layout of TensorBoard's custom scalars dashboard. Only the newest of a run counts. */
export function layoutSummary(categories: readonly LayoutCategory[]): SummaryValue {
  const out = new PbfWriter()
  for (const category of categories) out.writeMessage(2, writeCategory, category)
  return {
    tag: 'custom_scalars__config__',
    tensor: { type: 'string', shape: [], values: [out.finish()] },
    metadata: { plugin: 'custom_scalars', dataClass: 'tensor' },
  }
}

function writeCategory({ title, charts }: LayoutCategory, out: PbfWriter): void {
  writeText(1, title, out)
  for (const chart of charts) out.writeMessage(2, writeChart, chart)
}

function writeChart({ title, tags }: LayoutChart, out: PbfWriter): void {
  writeText(1, title, out)
  out.writeMessage(2, writeMultiline, tags)
}

function writeMultiline(tags: readonly string[], out: PbfWriter): void {
  for (const tag of tags) writeText(1, tag, out)
}
