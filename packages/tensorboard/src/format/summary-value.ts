import type { PbfWriter } from 'pbf'
import { type Tensor, writeTensor } from './tensor.ts'
import { writeText } from './write-text.ts'

/** How TensorBoard keeps a series: as numbers, as tensors (text is one), or as lists of large binary values. */
export type DataClass = 'scalar' | 'tensor' | 'blob_sequence'

/** What TensorBoard is told about a tag. The first value of a tag must carry it; it stays in force for the whole run. */
export interface SummaryMetadata {
  /** Which dashboard shows it: `scalars`, `text`, `images`, … */
  readonly plugin: string
  /** What that dashboard wants to know of the tag, in its own encoding. */
  readonly content?: Uint8Array
  readonly dataClass?: DataClass
  /** Markdown that the dashboard shows beside the series. */
  readonly description?: string
}

/** One value of one tag. */
export interface SummaryValue {
  readonly tag: string
  readonly tensor: Tensor
  readonly metadata?: SummaryMetadata
}

const dataClassNumber = { scalar: 1, tensor: 2, blob_sequence: 3 }

/** Writes the fields of a `Summary.Value`. */
export function writeSummaryValue(value: SummaryValue, out: PbfWriter): void {
  writeText(1, value.tag, out)
  out.writeMessage(8, writeTensor, value.tensor)
  if (value.metadata) out.writeMessage(9, writeMetadata, value.metadata)
}

function writeMetadata(metadata: SummaryMetadata, out: PbfWriter): void {
  out.writeMessage(1, writePlugin, metadata)
  if (metadata.description) writeText(3, metadata.description, out)
  if (metadata.dataClass) out.writeVarintField(4, dataClassNumber[metadata.dataClass])
}

function writePlugin({ plugin, content }: SummaryMetadata, out: PbfWriter): void {
  writeText(1, plugin, out)
  if (content) out.writeBytesField(2, content)
}
