import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

test('the example of the README runs', () => {
  const [, example = ''] = /```js\n([^`]*)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const logDir = mkdtempSync(join(tmpdir(), 'scram-'))
  try {
    execFileSync(
      process.execPath,
      ['--conditions=@scram/source', '--import', 'tsx', '--input-type=module', '-'],
      {
        cwd: root,
        input: example.replace("'logs'", JSON.stringify(logDir)),
        stdio: ['pipe', 'ignore', 'ignore'],
      },
    )
    expect(readdirSync(logDir, { recursive: true }).join()).toContain('tfevents')
  } finally {
    rmSync(logDir, { recursive: true })
  }
})
