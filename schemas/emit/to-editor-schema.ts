import type { JsonSchema } from '../src/json-schema.ts'
import type { Names } from './read-names.ts'
import { showInline } from './show-example.ts'

/**
 * A format's schema as editors read it.
 *
 * - Descriptions are marked as the Markdown that they are.
 * - What holds unless a key is given stands in its description: from `default`, yaml-language-server would write the
 *   optional keys of every new map.
 * - The example of the whole is offered as a snippet, so that a file need not begin empty, and so are the names of
 *   metrics and facts where one is asked for.
 * - What may only be one of some values has no type besides: the server would say of one mistake that it is both.
 */
export function toEditorSchema(schema: JsonSchema, names: Names): object {
  const [example] = schema.examples ?? []
  return {
    ...convert(schema, names, true),
    ...(example !== undefined && {
      defaultSnippets: [{ label: `a whole ${schema.title?.toLowerCase()}`, body: example }],
    }),
  }
}

function convert(schema: JsonSchema, names: Names, needed: boolean): object {
  const { $schema, $comment, title, description, default: fallback, examples, ...rest } = schema
  const told =
    fallback === undefined || needed
      ? description
      : `${description} Unless given: \`${showInline(fallback, {})}\`.`
  const scalars = examples?.filter((example) => typeof example !== 'object')
  return {
    ...given({ $schema, $comment, title, description: told, markdownDescription: told }),
    ...(needed && given({ default: fallback })),
    // An editor has no name to offer an example by that is a map, so those stand only where there are no others.
    ...given({ examples: scalars?.length ? scalars : examples }),
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([keyword]) => keyword !== 'type' || schema.enum === undefined)
        .map(([keyword, value]) => [keyword, convertKeyword(keyword, value, names, schema.required)]),
    ),
  }
}

function convertKeyword(
  keyword: string,
  value: unknown,
  names: Names,
  required: readonly string[] = [],
): unknown {
  if (keyword === 'properties' || keyword === 'definitions') {
    const parts = Object.entries(value as Readonly<Record<string, JsonSchema>>)
    return Object.fromEntries(
      parts.map(([name, part]) => [
        name,
        {
          ...convert(part, names, keyword === 'definitions' || required.includes(name)),
          ...(keyword === 'properties' && offer(name, part, names)),
        },
      ]),
    )
  }
  if (keyword === 'anyOf') return (value as readonly JsonSchema[]).map((part) => convert(part, names, false))
  const isSchema = ['items', 'additionalProperties', 'propertyNames'].includes(keyword)
  return isSchema && typeof value === 'object' ? convert(value as JsonSchema, names, false) : value
}

function offer(key: string, { type }: JsonSchema, names: Names): object {
  if (type !== 'string' || (key !== 'metric' && key !== 'fact' && key !== 'use')) return {}
  return {
    defaultSnippets: names[key].map(([name, title]) => ({ label: name, description: title, body: name })),
  }
}

function given(keywords: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined))
}
