import type { JsonSchema } from '../src/json-schema.ts'

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'nothing (`null`)',
  object: 'a map',
  array: 'a list',
}

/** What may stand at a key, in words; what is described elsewhere on the page is linked. */
export function tellValue(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return link(schema.$ref)
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return listOf(schema.enum.map(literal))
  const alternatives = schema.anyOf?.filter((each) => each.type ?? each.$ref ?? each.enum)
  if (alternatives?.length) return listOf([...new Set(alternatives.map(tellValue))])
  const types = [schema.type ?? []].flat()
  // What has parts of its own comes last, so that it is clear where it ends.
  const ordered = [...types.filter(isScalar), ...types.filter((type) => !isScalar(type))]
  return listOf(ordered.map((type) => tellKind(type, schema)))
}

/** The heading of a part: `causeOverlay` is "Cause overlay". */
export function headingOf(part: string): string {
  const words = part.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function link(reference: string): string {
  const heading = headingOf(reference.replace('#/definitions/', ''))
  const article = /^[AEIOU]/u.test(heading) ? 'an' : 'a'
  return `${article} [${heading.toLowerCase()}](#${heading.toLowerCase().replaceAll(' ', '-')})`
}

function isScalar(type: string): boolean {
  return type !== 'object' && type !== 'array'
}

function tellKind(type: string, schema: JsonSchema): string {
  if (type === 'array') return tellList(schema)
  if (type === 'object') return tellMap(schema)
  const from = schema.minimum === undefined ? '' : ` from ${schema.minimum}`
  const to = schema.maximum === undefined ? '' : ` to ${schema.maximum}`
  return `${kinds[type] ?? type}${from}${to}`
}

function tellList({ items, minItems, maxItems }: JsonSchema): string {
  const count = minItems !== undefined && minItems === maxItems ? ` of ${minItems}` : ''
  if (!items) return `a list${count}`
  return `a list${count}, each ${tellValue(items)}`
}

function tellMap({ additionalProperties }: JsonSchema): string {
  if (typeof additionalProperties !== 'object') return 'a map'
  return `a map, each value ${tellValue(additionalProperties)}`
}

function literal(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``
}

function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
