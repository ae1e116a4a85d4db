import { resolve } from 'node:path'
import { measures } from '@scram/core'
import { readScenarios } from '@scram/demo'
import { isLocaleKey } from '@scram/messages'
import { readLocales } from '@scram/messages/node'
import { expect, test } from 'vitest'
import { openWorkbench } from '../../packages/cli/src/translating/open-workbench.ts'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const root = resolve(import.meta.dirname, '../..')
const { locales } = openWorkbench(root, {})
const english = readLocales().en?.texts ?? {}

test.each(locales)('there is nothing to mend in %s', async (locale) => {
  const { status, stdout } = await runScram(['messages', 'check', locale])
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('there are words for every scenario of the demo', async () => {
  for (const { name } of await readScenarios())
    for (const part of ['title', 'story', 'fault', 'remedy'])
      expect(english).toHaveProperty([`scenarios.${name}.${part}`])
})

test('there are words for every measure, but for trend, which the test says', () => {
  expect([...measures.keys()].filter((name) => !isLocaleKey(`measure.${name}`))).toEqual(['trend'])
})

test('French puts a thin space that does not break before ; : ! ? » and after «', async () => {
  const { stdout } = await runScram(['messages', 'preview', 'fr'])
  expect(stdout).toContain('«')
  expect(stdout.match(/.*(?:[ \u00a0](?:[;!?»]|:(?=\s))|«[ \u00a0]).*/g) ?? []).toEqual([])
})
