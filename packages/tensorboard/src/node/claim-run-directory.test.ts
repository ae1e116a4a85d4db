import { closeSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runScript } from '../../test-support/run-script.ts'
import { claimRunDirectory } from './claim-run-directory.ts'

let logDir: string

beforeEach(() => {
  logDir = mkdtempSync(join(tmpdir(), 'scram-claim-'))
})

afterEach(() => rmSync(logDir, { recursive: true }))

test('each training has a directory of its own', () => {
  expect([claim(), claim(), claim()]).toEqual(['scram', 'scram-2', 'scram-3'])
})

test('a directory without event files is used, whatever else is in it', () => {
  mkdirSync(join(logDir, 'scram'))
  writeFileSync(join(logDir, 'scram', 'notes.txt'), '')
  expect(claim()).toBe('scram')
  expect(readdirSync(join(logDir, 'scram'))).toHaveLength(2)
})

test('a log directory that does not exist is made', () => {
  const { dir, descriptor } = claimRunDirectory(join(logDir, 'a', 'b'))
  closeSync(descriptor)
  expect(dir).toBe(join(logDir, 'a', 'b', 'scram'))
})

test('processes that open directories at the same moment never share one', async () => {
  const script = `
    import { claimRunDirectory } from './src/node/claim-run-directory.ts'
    for (let i = 0; i < 20; i++) console.log(claimRunDirectory(${JSON.stringify(logDir)}).dir)
  `
  const results = await Promise.all([1, 2, 3].map(() => runScript(script)))
  const dirs = results.flatMap(({ output }) => output.trim().split('\n'))
  expect(new Set(dirs).size).toBe(60)
  for (const dir of dirs) expect(readdirSync(dir)).toHaveLength(1)
})

function claim(): string {
  const { dir, descriptor } = claimRunDirectory(logDir)
  closeSync(descriptor)
  return basename(dir)
}
