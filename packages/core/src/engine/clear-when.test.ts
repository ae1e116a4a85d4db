import { expect, test } from 'vitest'
import { aRule } from '../../test-support/a-rule.ts'
import { endOfEpoch, feed } from '../../test-support/feed.ts'
import type { Rule } from '../types/rule.ts'
import { createRun } from './run.ts'

const high: Rule = aRule({
  when: { metric: 'loss', test: { op: 'above', than: 2 } },
  clearWhen: { metric: 'loss', test: { op: 'below', than: 1 }, as: 'low' },
})

/** What happens at each epoch: `f` fires, `m` is reminded, `r` is resolved, `.` nothing. */
async function live(rule: Rule, losses: readonly (number | undefined)[]): Promise<string> {
  const run = createRun({ rules: [rule] })
  const letters = { fired: 'f', reminded: 'm', resolved: 'r' }
  let happened = ''
  for (const [index, loss] of losses.entries()) {
    const findings = await feed(run, endOfEpoch(index + 1, loss === undefined ? {} : { loss }))
    happened += findings.map(({ state }) => letters[state]).join('') || '.'
  }
  return happened
}

const two = { count: 2, unit: 'epochs' } as const
const always = { metric: 'loss', test: { op: 'present' } } as const

test.each<[string, Partial<Rule>, readonly (number | undefined)[], string]>([
  ['ends when what ends it holds, not before', {}, [3, 1.5, 1.5, 0.5, 0.5], 'f..r.'],
  ['goes on when it holds again before it has ended', {}, [3, 1.5, 3, 0.5], 'f..r'],
  ['does not begin because what would end it does not hold', {}, [1.5, 1.5, 3], '..f'],
  ['goes on while it cannot be told whether it has ended', {}, [3, undefined, 0.5], 'f.r'],
  ['ends when what ends it has held for long enough', { clearAfter: two }, [3, 0.5, 1.5, 0.5, 0.5], 'f...r'],
  ['is reminded of while nothing has ended it', { remind: two }, [3, 1.5, 1.5, 1.5, 1.5, 0.5], 'f.m.mr'],
  ['does not end while it holds, whatever ends it', { clearWhen: always }, [3, 3, 1.5], 'f.r'],
])('a finding %s', async (_name, parts, losses, happened) => {
  expect(await live({ ...high, ...parts }, losses)).toBe(happened)
})

test('a finding that has ended says what ended it', async () => {
  const run = createRun({ rules: [high] })
  const findings = await feed(run, [...endOfEpoch(1, { loss: 3 }), ...endOfEpoch(2, { loss: 0.5 })])
  expect(findings.at(-1)).toMatchObject({
    state: 'resolved',
    explanation: { op: 'leaf', verdict: 'yes', leaf: { as: 'low' }, reading: { value: 0.5 } },
  })
})
