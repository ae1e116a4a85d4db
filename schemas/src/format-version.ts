import type { JsonSchema } from './json-schema.ts'

/** `format: 1`, with which a file says by which version of its format it is written. */
export const formatVersion: JsonSchema = {
  description: 'The version of this format: 1.',
  examples: [1],
  type: 'integer',
  const: 1,
  default: 1,
}
