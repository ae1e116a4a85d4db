import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLocales, shippedLocales } from './read-locales.ts'

const english = readFileSync(join(shippedLocales, 'en/words.yaml'), 'utf8')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-locales-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const locales = readLocales()

test('the folder is the registry', () => {
  expect(Object.keys(locales)).toEqual(readdirSync(shippedLocales).sort())
})

test.each(Object.keys(locales))('%s tells the five levels apart', (locale) => {
  const hedges = Object.entries(locales[locale]?.texts ?? {}).filter(([key]) => key.startsWith('hedge.'))
  expect(new Set(hedges.map(([, text]) => text)).size).toBe(5)
})

test('a locale is added by one folder', () => {
  mkdirSync(join(folder, 'ko'))
  writeFileSync(join(folder, 'ko', 'words.yaml'), english)
  expect(Object.values(readLocales(folder)).map(({ locale }) => locale)).toEqual(['ko'])
})

test('what is wrong with a file is told with its place, when it is read', () => {
  const told: string[] = []
  mkdirSync(join(folder, 'fr'))
  writeFileSync(join(folder, 'fr', 'words.yaml'), 'name: [1]\nhedge: { likely: probable }')
  const found = readLocales(folder, (text) => told.push(text))
  expect(told).toEqual([])
  expect(found.fr?.texts).toEqual({ 'hedge.likely': 'probable' })
  expect(told[0]).toContain(`${join('fr', 'words.yaml')}:1:1`)
})
