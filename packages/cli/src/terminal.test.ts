import { expect, test } from 'vitest'
import { terminalOf } from './terminal.ts'

test.each([
  ['a terminal', true, 80, true],
  ['a terminal without a width, where a line of progress would never end', true, 0, false],
  ['a pipe', false, undefined, false],
])('%s is watched as it is written: %s, %s columns: %s', (_name, isTTY, columns, live) => {
  const stderr = Object.assign(Object.create(process.stderr), { isTTY, columns })
  const { stdin, stdout, env, cwd, once, off } = process
  expect(terminalOf({ stdin, stdout, stderr, env, cwd, once, off }).live).toBe(live)
})
