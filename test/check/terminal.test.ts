import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runScram } from '../../packages/cli/test-support/run-scram.ts'

/** Clears the screen, turns the text red, sets the title of the window, and turns the direction of writing. */
const evil = '\\u001b[2J\\u001b[31m\\u001b]0;owned\\u0007\\u009b31m\\u202e\\u2066'

let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'scram-terminal-'))
  const pack = join(cwd, 'evil')
  mkdirSync(join(pack, 'messages'), { recursive: true })
  const write = (path: string, text: string): void => writeFileSync(join(pack, path), text)
  write(
    'pack.yaml',
    `format: 1
pack: evil
version: "1.0.0"
title: "A pack${evil}"
metrics: { evil_metric: { title: "metric${evil}", clock: epoch, log: { any: "log it${evil}" } } }
`,
  )
  write('evil.yaml', rule('evil', 'evil_metric'))
  write('messages/es.yaml', `evil: { title: "Título${evil}", body: "Texto${evil}" }\n`)
  // What is wrong is shown too, and so are its name and its file.
  const broken = join(cwd, 'broken')
  mkdirSync(broken)
  writeFileSync(join(broken, 'pack.yaml'), 'format: 1\npack: broken\nversion: "1.0.0"\ntitle: Broken\n')
  writeFileSync(join(broken, 'a.yaml'), rule('a', `evil${evil}`))
  writeFileSync(join(broken, 'b.yaml'), `"key${evil}": 1\nrule: "${evil}"\n`)
  writeFileSync(join(broken, 'c.yaml'), '\u001b[31mrule: x\u0007\n')
  writeFileSync(join(broken, '\u001b[31md\u202e.yaml'), 'rule: 1\n')
  writeFileSync(
    join(cwd, 'run.csv'),
    `epoch,evil_metric\n${[1, 2, 3].map((epoch) => `${epoch},${epoch}`).join('\n')}\n`,
  )
})

afterAll(() => rmSync(cwd, { recursive: true }))

function rule(name: string, metric: string): string {
  return `format: 1
rule: ${name}
status: stable
severity: warning
likelihood: likely
topic: training
check: every epoch
when: { metric: "${metric}", above: 1, as: high }
message:
  title: "A title${evil}"
  body: "It is {{num high.value}}${evil}"
  why: "Why${evil}"
  causes: { one: { cause: "A cause${evil}", try: "A remedy${evil}", code: { keras: "code${evil}" } } }
  caution: "Careful${evil}"
  references: ["A book${evil}"]
examples:
  - { name: "it fires${evil}", series: { evil_metric: [2] }, fires_at: [1] }
  - { name: "it is silent${evil}", series: { evil_metric: [0] }, silent: true }
`
}

test.each(
  [
    ['check', './evil'],
    ['check', './broken'],
    ['check', './broken', '--json'],
    ['check', './broken', '--sarif'],
    ['test', './evil'],
    ['rules', './evil'],
    ['rules', './evil', '--effective'],
    ['explain', 'evil/evil', '--pack', './evil'],
    ['explain', 'evil/evil', '--pack', './evil', '--run', 'run.csv'],
    ['explain', 'evil/evil', '--pack', './evil', '--locale', 'es'],
    ['watch', '--once', '--pack', './evil', 'run.csv'],
    ['watch', '--once', '--pack', './evil', '--locale', 'es', 'run.csv'],
    ['watch', '--once', '--pack', './evil', '--json', 'run.csv'],
    ['diff', './evil', './broken'],
  ].map((args) => [args.join(' '), args] as const),
)('scram %s says nothing that a terminal obeys', async (_name, args) => {
  const { stdout, stderr } = await runScram(args, cwd)
  expect(stdout + stderr).not.toBe('')
  expect(stdout + stderr).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u)
})
