import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEvents } from '../test-support/read-events.ts'
import { runScript } from '../test-support/run-script.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code)

test('the example in the README runs and writes what it says', async () => {
  const work = mkdtempSync(join(tmpdir(), 'scram-readme-'))
  try {
    const { output, errors } = await runScript(`process.chdir(${JSON.stringify(work)})\n${examples[0]}`)
    expect(errors).toBe('')
    expect(output).toContain(join('logs', 'scram'))
    const [name = ''] = readdirSync(join(work, 'logs', 'scram'))
    const events = readEvents(readFileSync(join(work, 'logs', 'scram', name)))
    const isMetric = (tag: string): boolean => /^(step|epoch)\//.test(tag)
    expect(events.filter(({ values }) => values.some(({ tag }) => isMetric(tag)))).toHaveLength(1000 + 1)
  } finally {
    rmSync(work, { recursive: true })
  }
})

test('the example of the bare format runs', async () => {
  expect(await runScript(examples[1] ?? '')).toMatchObject({ status: 0, errors: '', output: 'loss 1 0.5\n' })
})
