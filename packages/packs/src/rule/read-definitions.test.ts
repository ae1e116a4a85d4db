import { readFileSync } from 'node:fs'
import type { Expression } from '@scram/core'
import { expect, test } from 'vitest'
import { differencesIn } from '../../fixtures/differences-in.ts'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../index.ts'

const text = readFileSync(new URL('../../fixtures/define.good.yaml', import.meta.url), 'utf8')
const id = 'fixtures/define'

function read(rule: string) {
  const files = { ...goodPack, 'define.yaml': rule }
  return readPacks([{ name: 'fixtures', dir: 'fixtures', files }], { catalogue: testCatalogue })
}

/** The definition that a line of arithmetic is read as. */
function definition(arithmetic: string): Expression | undefined {
  const { rules } = read(text.replace(/gap: accuracy.*/u, `gap: ${arithmetic}`))
  return rules.find((rule) => rule.id === id)?.define?.gap
}

const [a, b] = [{ metric: 'accuracy' }, { metric: 'val_accuracy' }] as const

test.each<[string, Expression]>([
  ['accuracy - val_accuracy', { op: '-', of: [a, b] }],
  ['acc - val_accuracy', { op: '-', of: [a, b] }],
  ['1 + accuracy * 2', { op: '+', of: [1, { op: '*', of: [a, 2] }] }],
  ['(1 + accuracy) * 2', { op: '*', of: [{ op: '+', of: [1, a] }, 2] }],
  ['accuracy - 1 - 2', { op: '-', of: [{ op: '-', of: [a, 1] }, 2] }],
  ['"-accuracy"', { op: 'neg', of: [a] }],
  ['accuracy / optimizer.learning_rate', { op: '/', of: [a, { fact: 'optimizer.learning_rate' }] }],
  ['max(accuracy, val_accuracy, $limit)', { op: 'max', of: [a, b, 0.1] }],
  ['sqrt(abs(log10(accuracy)))', { op: 'sqrt', of: [{ op: 'abs', of: [{ op: 'log10', of: [a] }] }] }],
])('%s is read as it is meant', (arithmetic, expression) => {
  expect(definition(arithmetic)).toEqual(expression)
})

test.each([
  'accuracy.constructor',
  'accuracy["x"]',
  'accuracy = 1',
  '(() => 1)()',
  'this',
  '`x`',
  'accuracy; 1',
])('%s is no arithmetic', (arithmetic) => {
  expect(definition(JSON.stringify(arithmetic))).toBeUndefined()
})

test('a rule with definitions, a group and an ending does what its examples say', async () => {
  const set = read(text)
  expect(await differencesIn(set, id)).toEqual([])
  expect(set.rules.find((rule) => rule.id === id)).toMatchObject({
    group: 'layers',
    clearWhen: { metric: 'gap', test: { op: 'below', than: 0 } },
  })
})
