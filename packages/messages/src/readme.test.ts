import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as messages from './index.ts'
import * as node from './node/index.ts'

test('the example of the README prints what the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, code = ''] = /```js\n(.*?)```/s.exec(readme) ?? []
  const [, output = ''] = /```text\n(.*?)```/s.exec(readme) ?? []
  const printed: string[] = []
  const body = code.replace(
    /^import \{(.*?)\} from '@scram\/messages(\/node)?'$/gm,
    (_, names, isNode) => `const {${names}} = ${isNode === undefined ? 'messages' : 'node'}`,
  )
  const run = new Function('messages', 'node', 'console', body)
  run(messages, node, { log: (text: string) => printed.push(text) })
  expect(printed.join('\n').trim()).toBe(output.trim())
})
