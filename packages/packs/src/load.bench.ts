import { bench } from 'vitest'
import { goodPack, goodRule, testCatalogue } from '../fixtures/test-pack.ts'
import { readPacks } from './index.ts'

const count = 500
const files = Object.fromEntries(
  Array.from({ length: count }, (_, index) => {
    const name = `rule-${index}`
    const rule = goodRule.replace('rule: sample', `rule: ${name}`).replace('for: 2', `for: ${index + 1}`)
    return [`${name}.yaml`, rule]
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

const course = {
  name: 'course',
  dir: 'course',
  files: {
    'pack.yaml': `format: 1
pack: course
version: "1.0.0"
title: A course
extends: [./bench]
overrides: { "topic:generalisation": { severity: info, parameters: { loss_of: 0.5 } } }
`,
  },
  extended: { './bench': source },
}

// The same, with a layer more upon each.
bench(
  `read ${count} rules that a pack extends and tunes`,
  () => {
    const { rules, problems } = readPacks([course], { catalogue: testCatalogue })
    if (rules.length !== count || rules[0]?.parameters.loss_of !== 0.5 || problems.length > 0)
      throw new Error('the rules of this bench are not tuned')
  },
  { iterations: 5, time: 1_000 },
)
