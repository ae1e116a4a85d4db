import { expect, test } from 'vitest'
import { languageOf, localeChain } from './locale-chain.ts'

test.each([
  ['es-MX', ['es-MX', 'es']],
  ['en-x-kids', ['en-x-kids', 'en']],
  ['pt_br', ['pt-BR', 'pt']],
  ['zh-Hans-CN', ['zh-Hans-CN', 'zh-Hans', 'zh']],
  ['en-US-x-kids-short', ['en-US-x-kids-short', 'en-US-x-kids', 'en-US', 'en']],
  ['en-', ['en']],
  ['!', []],
])('%s is looked for in %j', (locale, chain) => {
  expect(localeChain(locale)).toEqual(chain)
})

test('the language is what is left at the end', () => {
  expect(languageOf('zh-Hans-CN')).toBe('zh')
  expect(languageOf('!')).toBe('!')
})
