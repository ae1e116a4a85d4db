import { checkWords } from '@scram/messages'
import { shippedPacks } from '@scram/packs/node'
import { describe, expect, test } from 'vitest'
import { openPacks } from '../packages/cli/src/open-packs.ts'
import { createTester } from '../packages/cli/src/testing/create-tester.ts'

const set = openPacks(shippedPacks(), process.cwd())
const tester = createTester(set, (problem) => {
  throw new Error(`${problem.file}:${problem.line} ${problem.code}`)
})

describe.each(set.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(set.cases[id]?.map((each) => [each.name, each] as const) ?? [])('%s', async (_name, each) => {
    const { status, result } = await tester.testCase(rule, each)
    const wanted = each.knownProblem === undefined ? 'passed' : 'known'
    expect([status, status === 'known' ? [] : result.differences]).toEqual([wanted, []])
  })

  test('has words that its readings can fill', () => {
    expect(checkWords(rule, set.words.base[id] as never)).toEqual([])
  })
})
