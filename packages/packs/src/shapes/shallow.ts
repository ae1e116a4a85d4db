import type { JsonSchema } from '@scram/schemas'

/**
 * A schema of one object alone: what it refers to elsewhere is left open, because the reader of that part checks it.
 *
 * The nested schema, checked as a whole, answers one misspelt key in a tree with dozens of errors, one for every
 * alternative that failed.
 */
export function shallow(schema: JsonSchema): JsonSchema {
  if (schema.$ref !== undefined) return {}
  const {
    definitions: _d,
    anyOf: _a,
    oneOf: _o,
    examples: _e,
    description: _t,
    default: _f,
    $schema: _s,
    ...rest
  } = schema
  return {
    ...rest,
    ...(rest.properties && { properties: each(rest.properties) }),
    ...(rest.items && { items: shallow(rest.items) }),
    ...(rest.propertyNames && { propertyNames: shallow(rest.propertyNames) }),
    ...(typeof rest.additionalProperties === 'object' && {
      additionalProperties: shallow(rest.additionalProperties),
    }),
  }
}

function each(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, shallow(schema)]))
}
