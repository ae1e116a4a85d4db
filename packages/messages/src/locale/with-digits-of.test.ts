import { expect, test } from 'vitest'
import { locales } from '../../test-support/locales.ts'
import { resolveLocale } from './resolve-locale.ts'
import { voiceOf } from './voice.ts'
import { withDigitsOf } from './with-digits-of.ts'

test.each([
  ['ar', 'ar-EG', 'ar-EG-u-nu-latn'],
  ['ar-EG', 'ar-EG', 'ar-EG'],
  ['ar', 'ar-u-nu-arab', 'ar-u-nu-arab'],
  ['es', 'es-MX', 'es-MX'],
])('words in %s for %s have the numbers of %s', (written, locale, numbers) => {
  expect(withDigitsOf(written, locale)).toBe(numbers)
})

test('in a region with digits of its own, a sentence has those that its text is written with', () => {
  const voice = voiceOf(resolveLocale(locales, 'ar-EG'))
  for (const said of [
    voice.number(1234.5),
    voice.count(12, 'epochs'),
    voice.say('place.epoch', { epoch: 3 }),
  ]) {
    expect(said).toMatch(/[0-9]/)
    expect(said).not.toMatch(/[٠-٩]/)
  }
})
