import { expect, test } from 'vitest'
import { languageOf, localeChain } from './locale-chain.ts'

test.each([
  ['es-MX', ['es', 'es-MX', 'en'], ['es-MX', 'es']],
  ['en-x-kids', ['en', 'en-x-kids'], ['en-x-kids', 'en']],
  ['pt_br', ['pt', 'pt-BR'], ['pt-BR', 'pt']],
  ['zh-Hans-CN', ['zh', 'zh-Hans', 'zh-Hans-CN'], ['zh-Hans-CN', 'zh-Hans', 'zh']],
  ['en-US-x-kids-short', ['en', 'en-US', 'en-US-x-kids'], ['en-US-x-kids', 'en-US', 'en']],
  ['en-', ['en'], ['en']],
  ['!', ['en'], []],
])('%s is looked for, of %j, in %j', (locale, there, found) => {
  expect(localeChain(locale).filter((tag) => there.includes(tag))).toEqual(found)
})

const shipped = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt-BR', 'zh-Hans']

test.each([
  ['zh', ['zh-Hans']],
  ['zh-CN', ['zh-Hans']],
  ['zh_CN.UTF-8', ['zh-Hans']],
  ['zh-SG', ['zh-Hans']],
  ['zh-Hans-HK', ['zh-Hans']],
  ['zh-Hant', []],
  ['zh-TW', []],
  ['zh-HK', []],
  ['pt', ['pt-BR']],
  ['pt-PT', ['pt-BR']],
  ['de-AT', ['de']],
  ['ar_EG@euro', ['ar']],
  ['POSIX', []],
])('who asks for %s reads %j', (locale, found) => {
  expect(localeChain(locale).filter((tag) => shipped.includes(tag))).toEqual(found)
})

test('a language in general comes before that of another region, and a script before one that is likely', () => {
  expect(localeChain('es-MX').filter((tag) => ['es-ES', 'es'].includes(tag))).toEqual(['es', 'es-ES'])
  expect(localeChain('zh-HK').filter((tag) => /^zh(-Hant|-TW)?$/.test(tag))).toEqual([
    'zh-Hant',
    'zh-TW',
    'zh',
  ])
})

test('the language is the first part', () => {
  expect(languageOf('zh-Hans-CN')).toBe('zh')
  expect(languageOf('zh_CN.UTF-8')).toBe('zh')
  expect(languageOf('!')).toBe('!')
})
