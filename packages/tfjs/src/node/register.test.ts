import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs one of the programs as a user would, with the packages' sources in place of what is published. */
function run(program: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const imports = ['--conditions=@scram/source', '--import', 'tsx', '--import', '@scram/tfjs/register']
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [...imports, join('test/programs', program)], {
      cwd: root,
      env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', (status) => settle({ status, stdout, stderr }))
  })
}

const times = (text: string, part: string): number => text.split(part).length - 1

test.each([
  ['import * as tf', 'namespace-import.mjs'],
  ['import tf, fitDataset', 'default-import.mjs'],
  ['require, and a callback of its own', 'require.cjs'],
  ['a bundle', 'bundle.cjs'],
  ['a call of scram() of its own', 'with-scram.mjs'],
])('watches an unchanged program once: %s', async (_, program) => {
  const { status, stdout, stderr } = await run(program)
  expect(stdout).toContain('trained 2 epochs')
  expect(times(stderr, 'essentials/inputs-out-of-scale')).toBe(1)
  expect(status).toBe(0)
})

test('watches each training for itself, as the environment says', async () => {
  const logDir = mkdtempSync(join(tmpdir(), 'scram-'))
  try {
    const { status, stderr } = await run('two-trainings.mjs', {
      SCRAM_PACKS: 'published, essentials',
      SCRAM_LOG_DIR: logDir,
    })
    expect(status).toBe(0)
    expect(times(stderr, 'essentials/inputs-out-of-scale')).toBe(1)
    expect(stderr).toContain('published/')
    const files = readdirSync(logDir, { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => file.includes('tfevents'))).toHaveLength(2)
  } finally {
    rmSync(logDir, { recursive: true })
  }
})

test('watches each copy of tfjs that a program loads', async () => {
  const { stderr } = await run('two-copies.cjs')
  expect(times(stderr, 'essentials/inputs-out-of-scale')).toBe(2)
})

test('does not begin with packs that cannot be used', async () => {
  const { status, stdout, stderr } = await run('namespace-import.mjs', { SCRAM_PACKS: 'essentails' })
  expect(status).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('essentails')
})
