import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('the example in the README prints what it says', () => {
  const [example = ''] = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code)
  const printed = readme.match(/^prints\n\n```\n(.*?)```/ms)?.[1]
  const options = ['--conditions=@scram/source', '--import', 'tsx', '--input-type=module', '--eval', example]
  const folder = new URL('.', import.meta.url)
  expect(execFileSync(process.execPath, options, { cwd: folder, encoding: 'utf8' })).toBe(printed)
})
