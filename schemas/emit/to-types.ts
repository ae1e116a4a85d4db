import type { JsonSchema } from '../src/json-schema.ts'
import type { Format } from './read-formats.ts'

/**
 * The TypeScript types of a format's documents: an interface for the whole, and a type for each definition.
 *
 * They say what a document looks like that the schema accepts, but for patterns and bounds, which types cannot tell.
 */
export function toTypes({ name, schema }: Format): string {
  const definitions = Object.entries(schema.definitions ?? {})
  return [
    `// Made from ../${name}.ts by schemas/emit.ts.\n`,
    declaration(name, schema),
    ...definitions.map(([key, definition]) => declaration(key, definition)),
  ].join('\n')
}

/** The type of a part, by its name in the schema: `causeOverlay` is a `CauseOverlayDocument`. */
function typeName(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Document`.replace(/-(.)/gu, (_, letter: string) =>
    letter.toUpperCase(),
  )
}

function declaration(name: string, schema: JsonSchema): string {
  const body = schema.properties
    ? `export interface ${typeName(name)} ${members(schema, '')}\n`
    : `export type ${typeName(name)} = ${typeOf(schema, '')}\n`
  return comment(schema, '') + body
}

function members(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [] } = schema
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(([key, value]) => {
    const name = /^[A-Za-z_]\w*$/u.test(key) ? key : `'${key}'`
    const optional = required.includes(key) ? '' : '?'
    return `${comment(value, inner)}${inner}readonly ${name}${optional}: ${typeOf(value, inner)}\n`
  })
  return `{\n${lines.join('')}${otherMembers(schema, inner)}${indent}}`
}

/** What any other key holds; TypeScript wants it to allow for the values of the named ones. */
function otherMembers(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  indent: string,
): string {
  if (typeof additionalProperties !== 'object') return ''
  const named = Object.entries(properties)
  const optional = named.some(([key]) => !required.includes(key)) ? ['undefined'] : []
  const types = [additionalProperties, ...named.map(([, schema]) => schema)].map((each) =>
    typeOf(each, indent),
  )
  return `${indent}readonly [key: string]: ${unique([...types, ...optional])}\n`
}

function comment({ description }: JsonSchema, indent: string): string {
  return description === undefined ? '' : `${indent}/** ${description} */\n`
}

function typeOf(schema: JsonSchema, indent: string): string {
  if (schema.$ref !== undefined) return typeName(schema.$ref.replace('#/definitions/', ''))
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  const alternatives = schema.anyOf?.filter((each) => each.type ?? each.$ref ?? each.enum)
  if (alternatives?.length) return unique(alternatives.map((each) => typeOf(each, indent)))
  if (schema.type === undefined) return 'unknown'
  return unique([schema.type].flat().map((type) => ofKind(type, schema, indent)))
}

function ofKind(type: string, schema: JsonSchema, indent: string): string {
  if (type === 'object') return objectType(schema, indent)
  if (type === 'array') return arrayType(schema, indent)
  return type === 'integer' ? 'number' : type
}

function objectType(schema: JsonSchema, indent: string): string {
  if (schema.properties) return members(schema, indent)
  const { additionalProperties } = schema
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown'
  return `Readonly<Record<string, ${values}>>`
}

function arrayType({ items, minItems, maxItems }: JsonSchema, indent: string): string {
  const item = items ? typeOf(items, indent) : 'unknown'
  if (minItems !== undefined && minItems === maxItems)
    return `readonly [${Array.from({ length: minItems }, () => item).join(', ')}]`
  return `readonly ${/[|{]/u.test(item) ? `(${item})` : item}[]`
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
}

function unique(types: readonly string[]): string {
  return [...new Set(types)].join(' | ')
}
