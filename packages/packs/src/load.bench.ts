import { bench } from 'vitest'
import { goodPack, goodRule, testCatalogue } from '../fixtures/test-pack.ts'
import { readPacks } from './index.ts'

const count = 500
const files = Object.fromEntries(
  Array.from({ length: count }, (_, index) => {
    const name = `rule-${index}`
    return [`${name}.yaml`, goodRule.replace('rule: sample', `rule: ${name}`)]
  }),
)
const source = { name: 'bench', dir: 'bench', files: { 'pack.yaml': goodPack['pack.yaml'] ?? '', ...files } }

// The bar is 300 ms for reading and checking all of them.
bench(
  `read and check ${count} rules of ${(goodRule.length / 1024).toFixed(1)} KiB`,
  () => {
    const { rules, problems } = readPacks([source], { catalogue: testCatalogue })
    if (rules.length !== count || problems.length > 0)
      throw new Error('the rules of this bench are not sound')
  },
  { iterations: 5, time: 1_000 },
)
