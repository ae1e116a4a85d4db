import type { JsonSchema } from './json-schema.ts'

/** A number as recordings and findings hold it in JSON, which has no NaN and no infinities. */
export const numberSchema: JsonSchema = {
  description: 'A number; NaN and the infinities are texts.',
  anyOf: [{ type: 'number' }, { enum: ['NaN', 'Infinity', '-Infinity'] }],
}
