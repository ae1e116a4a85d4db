import { readdirSync, readFileSync } from 'node:fs'
import { editorKeywords, type JsonSchema, ruleSchema, templateSchema, testSchema } from '@scram/schemas'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { goodPack, packWith, pathOf, testCatalogue } from '../fixtures/test-pack.ts'
import { type Problem, readPacks } from './index.ts'

const folder = new URL('../fixtures/', import.meta.url)
const names = readdirSync(folder)
const good = names.filter((name) => name.endsWith('.good.yaml'))
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  const source = packWith('fixtures', { ...goodPack, ...files })
  return readPacks([source], { catalogue: testCatalogue }).problems
}

test.each(good)('%s has no problem, for the reader and for the schema', (fixture) => {
  const text = textOf(fixture)
  const path = pathOf(fixture)
  expect(problemsOf({ [path]: text })).toEqual([])
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false })
    .addVocabulary([...editorKeywords])
    .compile(schemaOf(path))
  validate(parse(text))
  expect(validate.errors).toBeNull()
})

function schemaOf(path: string): JsonSchema {
  if (path.startsWith('templates/')) return templateSchema
  return path.endsWith('.test.yaml') ? testSchema : ruleSchema
}
