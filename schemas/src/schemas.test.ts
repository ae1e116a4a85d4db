import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emitted } from './emitted.ts'
import {
  catalogueSchema,
  findingSchema,
  type JsonSchema,
  messagesSchema,
  packSchema,
  recordingSchema,
  ruleSchema,
} from './index.ts'

test.each(emitted())('$file is fresh; if not, run npx tsx schemas/emit.ts', ({ file, text }) => {
  expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toBe(text)
})

const all = { catalogueSchema, findingSchema, messagesSchema, packSchema, recordingSchema, ruleSchema }

test.each(Object.entries(all))('every key of %s has a description and an example', (_name, schema) => {
  expect(
    keysOf(schema)
      .filter(([, key]) => !key.description)
      .map(([name]) => name),
  ).toEqual([])
  const noExample = ([, key]: Key): boolean => !key.examples && key.const === undefined
  expect(
    keysOf(schema)
      .filter(noExample)
      .map(([name]) => name),
  ).toEqual([])
})

test.each(Object.entries(all))('every reference of %s leads somewhere', (_name, schema) => {
  const known = Object.keys(schema.definitions ?? {}).map((name) => `#/definitions/${name}`)
  expect(known).toEqual(expect.arrayContaining(referencesIn(schema)))
})

type Key = readonly [string, JsonSchema]

function keysOf(schema: JsonSchema): Key[] {
  const own = Object.entries(schema.properties ?? {})
  const inner = [...own.map(([, key]) => key), ...Object.values(schema.definitions ?? {})]
  return [...own, ...inner.flatMap(keysOf)]
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : referencesIn(inner),
  )
}
