import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Terminal } from '../terminal.ts'
import { type RulesOptions, rules } from './rules.ts'

/** Runs the command in a folder with a course that uses a template and extends the essentials. */
function run(names: readonly string[], options: Partial<RulesOptions> = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'scram-rules-'))
  mkdirSync(join(cwd, 'course'))
  writeFileSync(
    join(cwd, 'course/pack.yaml'),
    'format: 1\npack: course\nversion: "1.0.0"\ntitle: A course\nextends: [{ pack: essentials }]\noverrides: { diverged-loss: off }\n',
  )
  writeFileSync(
    join(cwd, 'course/loss-jumps.yaml'),
    'format: 1\nrule: loss-jumps\nuse: jumps\nwith: { metric: val_loss }\nseverity: info\n',
  )
  let out = ''
  const write = (text: string): void => {
    out += text
  }
  const terminal = { out: write, err: write, columns: 100, color: false, cwd } as unknown as Terminal
  rules(terminal, names, { locale: 'en', ...options })
  return out
}

const linesOf = (text: string): readonly Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('lists the rules of a pack and of what it extends, with those that are off', () => {
  const listed = linesOf(run(['./course'], { json: true }))
  expect(listed.find(({ rule }) => rule === 'essentials/diverged-loss')).toMatchObject({ isOn: false })
  expect(listed.find(({ rule }) => rule === 'essentials/nonfinite-loss')).toMatchObject({
    isOn: true,
    severity: 'error',
    likelihood: 'observed',
    status: 'stable',
  })
  const made = listed.find(({ rule }) => rule === 'course/loss-jumps')
  expect(made).toMatchObject({ severity: 'info', topic: 'optimisation' })
  expect(made?.title).toContain('validation loss')
})

test('marks what is off in the table', () => {
  const lines = run(['./course']).split('\n')
  expect(lines.filter((line) => line.startsWith('○'))).toHaveLength(1)
  expect(lines.find((line) => line.startsWith('○'))).toMatch(/diverged-loss .* off$/)
  expect(lines.some((line) => /^● loss-jumps /.test(line))).toBe(true)
})

test('shows what a rule comes to, and where each value was written', () => {
  const text = run(['./course'], { effective: 'loss-jumps' })
  expect(text).toMatch(/^severity: info +# course\/loss-jumps\.yaml:5$/m)
  expect(text).toMatch(/^topic: optimisation +# .*templates\/jumps\.yaml:\d+$/m)
  expect(text).toMatch(/^ +default: val_loss +# course\/loss-jumps\.yaml:4$/m)
})

test('shows all of them as JSON, with origins by pointer', () => {
  const shown = linesOf(run(['./course'], { effective: true, json: true }))
  expect(shown.length).toBe(linesOf(run(['./course'], { json: true })).length)
  expect(shown.find(({ rule }) => rule === 'course/loss-jumps')).toMatchObject({
    isOn: true,
    value: { severity: 'info' },
    origins: { '/severity': { file: 'course/loss-jumps.yaml', line: 5 } },
  })
})

test('a rule that there is not ends it with what was meant', () => {
  expect(() => run(['./course'], { effective: 'loss-jump' })).toThrow('loss-jumps')
})
