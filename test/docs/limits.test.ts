import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { limits } from '@scram/core'
import { expect, test } from 'vitest'

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/limits.md'), 'utf8')

test.each(Object.entries(limits))('the page of limits has that of %s', (_name, limit) => {
  expect(page).toMatch(new RegExp(`\\| ${limit.toLocaleString('en')}\\b`))
})
