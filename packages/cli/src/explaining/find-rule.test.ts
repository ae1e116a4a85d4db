import type { Rule } from '@scram/core'
import { resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { expect, test } from 'vitest'
import { findRule } from './find-rule.ts'

function aRule(id: string, ...silencedBy: readonly string[]): Rule {
  return {
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
  }
}

const english = voiceOf(resolveLocale(readLocales(), 'en'))
const rules = [aRule('a/nan', 'a/other'), aRule('b/nan'), aRule('a/other', 'b/nan'), aRule('a/slow-learning')]

test.each([
  ['a/nan', 'a/nan'],
  ['other', 'a/other'],
])('%s is %s', (name, id) => {
  expect(findRule(english, rules, name).id).toBe(id)
})

test.each([
  ['nan', 'a/nan, b/nan'],
  ['slow-lerning', 'slow-learning'],
  ['a/othr', 'a/other'],
  ['x', 'a/slow-learning'],
  ['x'.repeat(10_000), 'a/slow-learning'],
])('%s is not a rule, and the answer names %s', (name, hint) => {
  expect(() => findRule(english, rules, name)).toThrow(hint)
})
