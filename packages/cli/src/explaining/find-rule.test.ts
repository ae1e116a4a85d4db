import { resolveLocale, voiceOf } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { expect, test } from 'vitest'
import { findRule } from './find-rule.ts'

const english = voiceOf(resolveLocale(readLocales(), 'en'))
const rules = ['a/nan', 'b/nan', 'a/other', 'a/slow-learning'].map((id) => ({ id }))

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
