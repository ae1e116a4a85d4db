import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { readFormats } from '../emit/read-formats.ts'
import { editorKeywords, type JsonSchema } from './json-schema.ts'
import { measureDescriptions, measureNames } from './measures.ts'

/** A part of a schema, with its JSON pointer. */
type Part = readonly [pointer: string, schema: JsonSchema]

/** Keywords that hold a schema, and those that hold several by name or in a list. */
const inner = ['items', 'additionalProperties', 'propertyNames'] as const
const several = ['properties', 'definitions', 'anyOf'] as const

describe.each(await readFormats())('the format $name', ({ name, schema }) => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false })
    .addVocabulary([...editorKeywords])
    .addSchema(schema, name)
  const parts = partsOf('', schema)
  const keys = parts.filter(([pointer]) => /\/(?:properties|definitions)\/[^/]*$/u.test(pointer))

  test('has a title, the file that it is for, a description and an example', () => {
    for (const keyword of ['title', '$comment', 'description', 'examples'] as const)
      expect(schema[keyword], keyword).toBeTruthy()
  })

  test('describes every key and every part', () => {
    expect(keys.filter(([, key]) => !key.description).map(([pointer]) => pointer)).toEqual([])
  })

  test('has an example for every key', () => {
    const lacking = keys.filter(([pointer, key]) => pointer.includes('/properties/') && !key.examples?.length)
    expect(lacking.map(([pointer]) => pointer)).toEqual([])
  })

  test('has no example that it does not accept', () => {
    const wrong = parts.flatMap(([pointer, part]) =>
      (part.examples ?? [])
        .filter((example) => !ajv.validate({ $ref: `${name}#${pointer}` }, example))
        .map((example) => ({ pointer, example, errors: ajv.errorsText() })),
    )
    expect(wrong).toEqual([])
  })

  test('refers to nothing that it does not define', () => {
    const known = Object.keys(schema.definitions ?? {}).map((part) => `#/definitions/${part}`)
    const references = parts.flatMap(([, { $ref }]) => ($ref === undefined ? [] : [$ref]))
    expect(references.filter((reference) => !known.includes(reference))).toEqual([])
  })
})

function partsOf(pointer: string, schema: JsonSchema): Part[] {
  const one = inner.flatMap((keyword): Part[] => {
    const part = schema[keyword]
    return typeof part === 'object' ? partsOf(`${pointer}/${keyword}`, part) : []
  })
  const many = several.flatMap((keyword) =>
    Object.entries(schema[keyword] ?? {}).flatMap(([key, part]) =>
      partsOf(`${pointer}/${keyword}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, part),
    ),
  )
  return [[pointer, schema], ...one, ...many]
}

test('every measure is described, and nothing else is', () => {
  expect(measureDescriptions.every((description) => description.length > 0)).toBe(true)
  expect(new Set(measureDescriptions).size).toBe(measureNames.length)
})
