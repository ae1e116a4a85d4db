import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Terminal } from '../terminal.ts'
import { diff } from './diff.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** Runs the command as a person in the root of the repository would. */
function run(older: string, newer: string, json = false): { readonly out: string; readonly status: number } {
  let out = ''
  let status = -1
  const terminal = {
    out: (text: string) => {
      out += text
    },
    err: () => {},
    columns: 80,
    color: false,
    cwd: root,
    setExitStatus: (given: number) => {
      status = given
    },
  } as unknown as Terminal
  diff(terminal, older, newer, { json })
  return { out, status }
}

/** The essentials with a later version and other texts. */
function changed(version: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'scram-diff-'))
  cpSync(join(root, 'rules/essentials'), folder, { recursive: true })
  const replace = (file: string, old: string | RegExp, young: string): void => {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(old, young))
  }
  replace('pack.yaml', /^version:.*$/mu, `version: "${version}"`)
  replace('overfitting-sustained.yaml', from, to)
  return folder
}

test('nothing changed, and nothing is said to have', () => {
  expect(run('essentials', './rules/essentials')).toMatchObject({ status: 0 })
  expect(JSON.parse(run('essentials', 'essentials', true).out).changes).toEqual([])
})

test.each([
  ['9.0.0', 0],
  ['0.0.1', 1],
])('a version of %s ends with status %i after a major change', (version, status) => {
  const folder = changed(version, 'severity: warning', 'severity: error')
  const { out, status: got } = run('essentials', folder, true)
  expect(got).toBe(status)
  expect(JSON.parse(out)).toMatchObject({
    step: 'major',
    isEnough: status === 0,
    changes: [{ kind: 'severity-raised', rule: 'overfitting-sustained', from: 'warning', to: 'error' }],
  })
})

test('tests that went and came are shown', () => {
  const { out } = run('essentials', changed('9.0.0', 'for: 2 epochs', 'unless: { metric: loss, above: 77 }'))
  expect(out).toMatch(/overfitting-sustained/)
  expect(out).toMatch(/\+ .*77/)
})

test('a pack that cannot be read ends it', () => {
  expect(() => run('essentials', './nowhere')).toThrow('./nowhere')
})
