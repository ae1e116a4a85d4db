import type { JsonSchema } from '@scram/schemas'

/** What can be said of one object without looking into others. */
const kept = [
  'type',
  'enum',
  'const',
  'pattern',
  'maxLength',
  'minimum',
  'maximum',
  'required',
  'minProperties',
  'maxProperties',
  'minItems',
  'maxItems',
] as const satisfies readonly (keyof JsonSchema)[]

/**
 * A schema of one object alone: what it refers to elsewhere is left open, because the reader of that part checks it,
 * and so is how its keys depend on one another.
 *
 * The nested schema, checked as a whole, answers one misspelt key in a tree with dozens of errors, one for every
 * alternative that failed.
 */
export function shallow(schema: JsonSchema): JsonSchema {
  if (schema.$ref !== undefined) return {}
  const { properties, items, propertyNames, additionalProperties } = schema
  const own = kept.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, schema[keyword]]]))
  return {
    ...Object.fromEntries(own),
    ...(properties && { properties: each(properties) }),
    ...(items && { items: shallow(items) }),
    ...(propertyNames && { propertyNames: shallow(propertyNames) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? shallow(additionalProperties) : additionalProperties,
    }),
  }
}

function each(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, shallow(schema)]))
}
