import { expect, test } from 'vitest'
import { isLocale } from './locale.ts'

test.each(['en', 'fr', 'pt-BR', 'zh-Hans', 'gsw', 'en-x-kids'])('%s is a language', (text) => {
  expect(isLocale(text)).toBe(true)
})

test.each(['spanish', 'english-us', 'e', '', 'x-kids', 'pt_BR', 'español'])('%s is none', (text) => {
  expect(isLocale(text)).toBe(false)
})
