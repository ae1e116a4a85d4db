import type { JsonSchema } from '../src/json-schema.ts'
import { fileKeys } from '../src/whole.ts'
import type { Format } from './read-formats.ts'
import { showInline, showWhole } from './show-example.ts'
import { headingOf, tellValue } from './tell-value.ts'

/** The reference page of a format: where it stands, a whole example, then a table of keys for it and for each part. */
export function toPage({ name, schema }: Format): string {
  const parts = Object.entries(schema.definitions ?? {}).filter(([part]) => usersOf(part, schema).length > 0)
  return [
    `<!-- Made from schemas/src/${name}.ts by schemas/emit.ts. -->`,
    `# ${schema.title}`,
    schema.description,
    schema.$comment && `It is ${schema.$comment.replace(/\S*[.<]\S*|scram .*$/u, code)}, such as`,
    schema.examples && showWhole(schema.examples, schema),
    `An editor that knows [its schema](../../schemas/${name}.schema.json) completes and checks it.`,
    ...keysOf(schema, 'The keys are', schema, name),
    ...parts.flatMap(([part, definition]) => [
      `## ${headingOf(part)}`,
      definition.description,
      `Found in ${usersOf(part, schema).join(', ')}.`,
      ...keysOf(definition, 'Its keys are', schema, part),
    ]),
  ]
    .filter((block) => typeof block === 'string')
    .join('\n\n')
    .concat('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

function keysOf(schema: JsonSchema, opening: string, root: JsonSchema, name: string): string[] {
  const rows = [...rowsOf(schema, '', root, name), ...otherRow(schema, '')]
  if (rows.length === 0) return [`It is ${tellValue(schema)}.`, ...examplesOf(schema, root)]
  return [
    `${opening}:`,
    [
      '| key | what it is | value | unless given | example |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ]
}

function examplesOf({ examples = [] }: JsonSchema, root: JsonSchema): string[] {
  if (examples.length === 0 || root.examples === examples) return []
  return [`For example ${examples.map((each) => code(showInline(each, root))).join(' or ')}.`]
}

function rowsOf(schema: JsonSchema, prefix: string, root: JsonSchema, name?: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [
    row(`${prefix}${key}`, inner, needOf(key, schema, root, name), root),
    ...rowsOf(inner, `${prefix}${key}.`, root),
    ...otherRow(inner, `${prefix}${key}.`),
  ])
}

/** A row for keys of any other name, where a map with named keys has those too. */
function otherRow({ properties, additionalProperties }: JsonSchema, prefix: string): string[] {
  if (!properties || typeof additionalProperties !== 'object') return []
  return [`| ${code(`${prefix}…`)} | Any other name. | ${tellValue(additionalProperties)} |  |  |`]
}

/** Says that a key is needed, or where it is. */
function needOf(key: string, { required }: JsonSchema, root: JsonSchema, name = ''): string | undefined {
  if (required?.includes(key)) return 'it is needed'
  const isWhole = Object.entries(fileKeys).some(([part, keys]) => part === name && keys.includes(key))
  if (!isWhole) return undefined
  return root.properties?.use ? `it is needed, unless there is ${code('use')}` : 'it is needed'
}

function row(key: string, schema: JsonSchema, need: string | undefined, root: JsonSchema): string {
  const fallback = need ?? (schema.default === undefined ? '' : code(String(schema.default)))
  const [example] = schema.examples ?? []
  const value = schema.markdownEnumDescriptions ? 'one of those below' : tellValue(schema)
  const shown = example === undefined ? '' : code(showInline(example, root))
  const cells = [code(key), schema.description ?? '', value, fallback, shown]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The keys, of any part, whose values are of a part. */
function usersOf(part: string, root: JsonSchema): readonly string[] {
  const reference = `#/definitions/${part}`
  const found = new Set<string>()
  const visit = (value: unknown, key: string, owner: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('$ref' in value && value.$ref === reference && owner !== part) found.add(key)
    for (const [inner, child] of Object.entries(value)) {
      const isKey = inner === 'properties' || inner === 'definitions'
      if (!isKey) visit(child, key, owner)
      else
        for (const [name, schema] of Object.entries(child as object))
          visit(schema, code(name), inner === 'definitions' ? name : owner)
    }
  }
  visit(root, 'the file', '')
  return [...found]
}
