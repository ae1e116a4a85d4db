import { expect, test } from 'vitest'
import { locales } from '../../test-support/locales.ts'
import { checkTranslation } from './check-translation.ts'
import { ownTexts } from './own-texts.ts'
import { pseudo, pseudoLocales } from './pseudo.ts'

const english = locales.en?.texts ?? {}
const source = ownTexts(english, { metrics: {}, facts: {} })

test.each(pseudoLocales)('%s has every placeholder and plural form', (locale) => {
  const texts = Object.entries(source).map(([key, { text }]) => [key, pseudo(text, locale)])
  expect(checkTranslation(Object.fromEntries(texts), { source, part: 'words', from: 'en', locale })).toEqual(
    [],
  )
})

test('it is a third longer, and what is filled in is not touched', () => {
  const said = pseudo('The loss of {{layer}} rises.', 'en-XA')
  expect(said).toContain('{{layer}}')
  expect(said.length).toBeGreaterThan('The loss of {{layer}} rises.'.length * 1.25)
  expect(said).not.toContain('loss')
})
