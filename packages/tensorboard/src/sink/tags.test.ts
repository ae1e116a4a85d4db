import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTags, rollUpTag } from './tags.ts'

test.each([
  ['loss', 'step', 'step/loss'],
  ['val_loss', 'epoch', 'epoch/val_loss'],
  ['gradient_norm{layer=dense_Dense1/kernel}', 'step', 'step/gradient_norm/layer=dense_Dense1/kernel'],
  ['metrics/mAP50(B)', 'epoch', 'epoch/metrics/mAP50(B)'],
  ['Verlust_µ', 'step', 'step/Verlust_µ'],
] as const)('%s of every %s is shown as %s', (key, clock, tag) => {
  expect(createTags().metric(key, clock)).toBe(tag)
})

test('a rule has the tag of its name', () => {
  expect(createTags().finding('essentials/overfitting-sustained')).toBe(
    'findings/essentials/overfitting-sustained',
  )
})

test('no name makes a tag that is markup, and no two names share one', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('<', '>', '[', ']', '`', '*', '|', 'a', ' ') }),
    fc.constantFrom('<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', 'findings', ''),
    fc.string({ minLength: 190, maxLength: 400 }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (metrics, rules) => {
      const tags = createTags()
      const all = [
        ...metrics.map((key) => tags.metric(key, 'step')),
        ...metrics.map((key) => tags.metric(key, 'epoch')),
        ...rules.map((rule) => tags.finding(rule)),
        rollUpTag,
      ]
      expect(new Set(all).size).toBe(all.length)
      for (const tag of all) expect(tag).not.toMatch(/[<>"'`[\]*|\\\p{Cc}\p{Cs}]/u)
      expect(metrics.map((key) => tags.metric(key, 'step'))).toEqual(all.slice(0, metrics.length))
    }),
  )
})
