import type { Rule } from '@scram/core'
import { expect, test } from 'vitest'
import { aRule } from '../../../core/test-support/a-rule.ts'
import { withSilencers } from './with-silencers.ts'

const named = (id: string, ...silencedBy: readonly string[]): Rule =>
  aRule({ id, when: { metric: 'loss', test: { op: 'not_finite' } }, silencedBy })

test('what may silence a rule, and what may silence that, goes with it', () => {
  const rule = named('a/nan', 'a/other')
  const rules = [rule, named('b/nan'), named('a/other', 'b/nan'), named('a/alone')]
  expect(withSilencers(rules, rule).map(({ id }) => id)).toEqual(['a/nan', 'b/nan', 'a/other'])
})
