import { cleanText } from './clean-text.ts'
import type { SummaryValue } from './summary-value.ts'

/** Markdown for TensorBoard's text dashboard. What is not valid text is replaced, never written. */
export function textSummary(tag: string, markdown: string): SummaryValue {
  return {
    tag,
    // Rank 0: TensorBoard wraps a text of rank 1 in a table of one cell.
    tensor: { type: 'string', shape: [], values: [cleanText(markdown)] },
    metadata: { plugin: 'text', dataClass: 'tensor' },
  }
}
