import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

const pack = `format: 1
pack: course
version: "1.0.0"
title: A course
`
const rule = `format: 1
rule: high-loss
status: draft
severity: info
likelihood: about_even
topic: progress
check: every epoch
when: { metric: val_loss, above: 1, as: now }
message:
  title: english-title
  body: english-body {{num now.value}}
  why: english-why
  causes:
    first: { cause: english-cause, try: english-try }
  caution: english-caution
  references: [english-reference]
examples:
  - { name: it is high, series: { val_loss: [1.25] }, fires_at: [1] }
  - { name: it is low, series: { val_loss: [0.5] }, silent: true }
`
/** Words in which only two texts are sound, and where each of the others is at fault. */
const words = `high-loss:
  title: [spanish-title]
  body: {{num now.value}} spanish-body
    and so on
  why: spanish-why {{num now.valu}}
  caution: spanish-caution
  tip: spanish-tip
  causes:
    first:
      cause: spanish-cause
      try: {{num now.value}}
    second: { cause: spanish-second }
  references: [1]
`
const faults = [
  '2:10 wrong-type',
  '3:9 unquoted-template',
  '5:26 bad-template',
  '7:3 unknown-key',
  '11:12 unquoted-template',
  '12:5 unknown-cause',
  '13:16 wrong-type',
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scram-broken-words-'))
  for (const path of ['course/messages', 'plain', 'words/es'])
    mkdirSync(join(folder, path), { recursive: true })
  for (const path of ['course', 'plain']) {
    writeFileSync(join(folder, path, 'pack.yaml'), pack)
    writeFileSync(join(folder, path, 'high-loss.yaml'), rule)
  }
  writeFileSync(join(folder, 'course/messages/es.yaml'), words)
  writeFileSync(join(folder, 'words/es/course.yaml'), words)
  writeFileSync(join(folder, 'run.csv'), 'epoch,val_loss\n1,1.5\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['those of a pack', ['--pack', './course'], 'course/messages/es.yaml'],
  ['those of a course', ['--pack', './plain', '--messages', 'words'], 'words/es/course.yaml'],
])('words that are at fault cost themselves only, and are told once: %s', async (_whose, from, file) => {
  const call = ['watch', '--once', 'run.csv', '--locale', 'es', ...from]
  const { status, stdout, stderr } = await runScram(call, folder, { columns: 10_000 })
  expect(status).toBe(0)
  for (const part of ['title', 'body 1', 'why', 'try', 'reference'])
    expect(stdout).toContain(`english-${part}`)
  expect(stdout.match(/spanish-\w+/gu)).toEqual(['spanish-cause', 'spanish-caution'])
  const told = [...stderr.matchAll(/^(\S+?):(\d+:\d+) .* ([a-z]+-[a-z]+)$/gmu)].map(
    ([, path, place, code]) => `${path}:${place} ${code}`,
  )
  expect(told.sort()).toEqual(faults.map((fault) => `${file}:${fault}`).sort())
  expect(stderr.match(/high-loss:/gu) ?? []).toEqual([])
})
