import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differencesIn } from '../../fixtures/differences-in.ts'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../index.ts'

const text = readFileSync(new URL('../../fixtures/for-each.good.yaml', import.meta.url), 'utf8')
const source = { name: 'fixtures', dir: 'fixtures', files: { ...goodPack, 'for-each.yaml': text } }
const set = readPacks([source], { catalogue: testCatalogue })
const id = set.rules.find((rule) => rule.id.endsWith('/for-each'))?.id ?? ''

test('a filter of for_each does what its examples say', async () => {
  expect(await differencesIn(set, id)).toEqual([])
})

test('a filtered rule is judged for each value of its label', () => {
  expect(set.rules.find((rule) => rule.id === id)).toMatchObject({ forEach: 'layer' })
  expect(set.examples[id]).toHaveLength(3)
})
