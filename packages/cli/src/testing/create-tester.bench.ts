import { readFileSync } from 'node:fs'
import { checkWords } from '@scram/messages'
import { loadPacks } from '@scram/packs'
import { readShippedCatalogue } from '@scram/packs/node'
import { bench } from 'vitest'
import { createTester } from './create-tester.ts'

const count = 500
const rule = readFileSync(new URL('../../../packs/fixtures/sample.good.yaml', import.meta.url), 'utf8')
const files = Object.fromEntries(
  Array.from({ length: count }, (_, index) => {
    const name = `rule-${index}`
    return [`${name}.yaml`, rule.replace(/^rule: .*/mu, `rule: ${name}`).replace(/^silenced_by: .*/mu, '')]
  }),
)
const pack = { 'pack.yaml': 'format: 1\npack: bench\nversion: "1.0.0"\ntitle: Bench\n', ...files }
const source = { name: 'bench', dir: 'bench', files: pack }
const set = loadPacks([source], { catalogue: readShippedCatalogue(), checkWords })
const tester = createTester(set, () => {})
const cases = Object.values(set.cases).flat().length

// The bar is a few seconds for all of them.
bench(
  `test ${count} rules with ${cases} cases`,
  async () => {
    for (const each of set.rules) {
      const { cases: tested } = await tester.test(each)
      if (tested.some(({ status }) => status !== 'passed')) throw new Error('a case of this bench fails')
    }
  },
  { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
)
