import type { Rule } from '@scram/core'
import { expect, test } from 'vitest'
import { withSilencers } from './with-silencers.ts'

const aRule = (id: string, ...silencedBy: readonly string[]): Rule => ({
  id,
  status: 'stable',
  severity: 'warning',
  likelihood: 'likely',
  topic: 'test',
  check: { every: 1, unit: 'epochs' },
  parameters: {},
  when: { metric: 'loss', test: { op: 'not_finite' } },
  strongerWhen: [],
  silencedBy,
  causes: [],
})

test('what may silence a rule, and what may silence that, goes with it', () => {
  const rule = aRule('a/nan', 'a/other')
  const rules = [rule, aRule('b/nan'), aRule('a/other', 'b/nan'), aRule('a/alone')]
  expect(withSilencers(rules, rule).map(({ id }) => id)).toEqual(['a/nan', 'b/nan', 'a/other'])
})
