import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const run = join(import.meta.dirname, '../recordings/fixtures/overfitting.csv')

/** What of a line is not set off. */
function outside(line: string): string {
  const left = line.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '')
  return left === line ? line : outside(left)
}

test.each([
  ['the table of a run', ['explain', 'overfitting-sustained', '--run', run]],
  ['the table of rules', ['rules']],
])('%s keeps its columns in order in a language from right to left', async (_what, args) => {
  const { stdout } = await runScram([...args, '--locale', 'ar'])
  const rows = stdout
    .split('\n')
    .filter((line) => line.startsWith('\u200e') && /\p{Script=Arabic}/u.test(line))
  expect(rows.length).toBeGreaterThan(4)
  for (const row of rows) expect(outside(row)).not.toMatch(/\p{Script=Arabic}|\u2069/u)
})
