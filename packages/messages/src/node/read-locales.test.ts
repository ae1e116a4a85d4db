import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLocales } from './read-locales.ts'

const shipped = new URL('../../locales/', import.meta.url)
const english = readFileSync(new URL('en/words.yaml', shipped), 'utf8')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-locales-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the folder is the registry', () => {
  expect(Object.keys(readLocales()).sort()).toEqual(readdirSync(shipped).sort())
})

const locales = readLocales()
test.each(Object.keys(locales))('%s says the same things as English', (locale) => {
  expect(Object.keys(locales[locale]?.strings ?? {})).toEqual(Object.keys(locales.en?.strings ?? {}))
  expect(Object.keys(locales[locale]?.units ?? {})).toEqual(Object.keys(locales.en?.units ?? {}))
})

test.each(Object.keys(locales))('%s has each plural form of its language', (locale) => {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort()
  for (const unit of Object.values(locales[locale]?.units ?? {}))
    expect(Object.keys(unit).sort()).toEqual(forms)
})

test.each(Object.keys(locales))('%s tells the five levels apart', (locale) => {
  const hedges = Object.entries(locales[locale]?.strings ?? {}).filter(([key]) => key.startsWith('hedge.'))
  expect(new Set(hedges.map(([, text]) => text)).size).toBe(5)
})

test('a locale is added by one folder', () => {
  const korean = english.replace('locale: en', 'locale: ko').replace(/one: "[^"]*", /g, '')
  mkdirSync(join(folder, 'ko'))
  writeFileSync(join(folder, 'ko', 'words.yaml'), korean)
  expect(Object.keys(readLocales(folder))).toEqual(['ko'])
})

test("a folder that does not bear its locale's name is an error that names the file", () => {
  mkdirSync(join(folder, 'fr'))
  writeFileSync(join(folder, 'fr', 'words.yaml'), english)
  expect(() => readLocales(folder)).toThrow(join('fr', 'words.yaml'))
})
