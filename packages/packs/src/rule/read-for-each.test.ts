import { readFileSync } from 'node:fs'
import { createRun } from '@scram/core'
import { expect, test } from 'vitest'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks, runExample } from '../index.ts'

const text = readFileSync(new URL('../../fixtures/for-each.good.yaml', import.meta.url), 'utf8')
const source = { name: 'fixtures', dir: 'fixtures', files: { ...goodPack, 'for-each.yaml': text } }
const set = readPacks([source], { catalogue: testCatalogue })
const id = set.rules.find((rule) => rule.id.endsWith('/for-each'))?.id ?? ''

test.each(set.examples[id] ?? [])('a filter of for_each: $name', async (example) => {
  const { wanted, got } = await runExample(set.rules, id, example, createRun, set.catalogue)
  expect(got).toEqual(wanted)
})

test('a filtered rule is judged for each value of its label', () => {
  expect(set.rules.find((rule) => rule.id === id)).toMatchObject({ forEach: 'layer' })
  expect(set.examples[id]).toHaveLength(3)
})
