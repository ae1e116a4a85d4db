import { createRun } from '@scram/core'
import { checkWords } from '@scram/messages'
import { loadPacks, runExample } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { describe, expect, test } from 'vitest'

const { sources } = findPacks(['essentials', 'published'], { cwd: process.cwd() })
const set = loadPacks(sources, { catalogue: readShippedCatalogue() })

describe.each(set.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(set.examples[id]?.map((example) => [example.name, example] as const) ?? [])(
    '%s',
    async (_name, example) => {
      const { wanted, got } = await runExample(set.rules, id, example, createRun, set.catalogue)
      expect(got).toEqual(wanted)
    },
  )

  test('has words that its readings can fill', () => {
    expect(checkWords(rule, set.words.base[id] as never)).toEqual([])
  })
})
