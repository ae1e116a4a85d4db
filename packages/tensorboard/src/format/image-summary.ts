import { cleanText } from './clean-text.ts'
import type { SummaryValue } from './summary-value.ts'

/** A picture, and its size in pixels. TensorBoard shows PNG, JPEG, GIF and BMP; an SVG it would not. */
export interface Image {
  readonly encoded: Uint8Array
  readonly width: number
  readonly height: number
}

/** A picture for TensorBoard's image dashboard. The description is Markdown, shown with it. */
export function imageSummary(
  tag: string,
  { encoded, width, height }: Image,
  description?: string,
): SummaryValue {
  return {
    tag,
    tensor: { type: 'string', shape: [3], values: [String(width), String(height), encoded] },
    metadata: {
      plugin: 'images',
      dataClass: 'blob_sequence',
      ...(description && { description: cleanText(description) }),
    },
  }
}
