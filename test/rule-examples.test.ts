import { createRun } from '@scram/core'
import { checkWords } from '@scram/messages'
import { loadPacks, runCase } from '@scram/packs'
import { findPacks, readShippedCatalogue } from '@scram/packs/node'
import { describe, expect, test } from 'vitest'

const { sources } = findPacks(['essentials', 'published'], { cwd: process.cwd() })
const set = loadPacks(sources, { catalogue: readShippedCatalogue() })

describe.each(set.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(set.cases[id]?.map((each) => [each.name, each] as const) ?? [])('%s', async (_name, each) => {
    const { rules, catalogue } = set
    expect((await runCase(rule, each, { rules, catalogue, createRun })).differences).toEqual([])
  })

  test('has words that its readings can fill', () => {
    expect(checkWords(rule, set.words.base[id] as never)).toEqual([])
  })
})
