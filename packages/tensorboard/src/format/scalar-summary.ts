import { cleanText } from './clean-text.ts'
import type { SummaryMetadata, SummaryValue } from './summary-value.ts'

/**
 * A number for TensorBoard's scalar charts. It is stored as a 32-bit float (doubles are silently dropped by one of
 * TensorBoard's two loaders); NaN and the infinities are kept.
 */
export function scalarSummary(tag: string, value: number, metadata?: SummaryMetadata): SummaryValue {
  const tensor = { type: 'float', shape: [], values: [value] } as const
  return metadata ? { tag, tensor, metadata } : { tag, tensor }
}

/** What the first value of a scalar tag says. The description is Markdown, shown with the chart. */
export function scalarMetadata(description?: string): SummaryMetadata {
  const metadata = { plugin: 'scalars', dataClass: 'scalar' } as const
  return description ? { ...metadata, description: cleanText(description) } : metadata
}
