import { createRun } from '@scram/core'
import { expect, test } from 'vitest'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'
import type { Example } from './example.ts'
import { runExample } from './run-example.ts'

const rule = (name: string, body: string): string => `
format: 1
rule: ${name}
status: draft
severity: error
likelihood: observed
topic: training
message: { title: A title, body: What was seen., why: Why it matters. }
${body}`

const { rules, examples, problems } = readPacks(
  [
    {
      name: 'fixtures',
      dir: 'fixtures',
      files: {
        ...goodPack,
        'high.yaml': rule(
          'high',
          'check: every step\nwhen: { metric: loss, above: 1 }\nremind: every 2 steps\nsilenced_by: [broken]',
        ),
        'broken.yaml': rule('broken', 'check: every step\nwhen: { metric: loss, above: 100 }'),
        'start.yaml': rule('start', 'check: at start\nwhen: { fact: optimizer.learning_rate, above: 1 }'),
      },
    },
  ],
  { catalogue: testCatalogue },
)

const steps = (loss: readonly number[], wanted: Example['wanted']): Example => ({
  name: 'steps',
  every: 'step',
  series: { loss },
  facts: {},
  wanted,
})

test('the examples of a good rule come out as it says', async () => {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const results = await Promise.all(
    (examples['fixtures/sample'] ?? []).map((example) =>
      runExample(rules, 'fixtures/sample', example, createRun, testCatalogue),
    ),
  )
  expect(results.map(({ got }) => got)).toEqual([{ firesAt: [11] }, { silent: true }, { cannotTell: true }])
  expect(results.every(({ ok }) => ok)).toBe(true)
})

test.each([
  [[0, 0, 2, 2, 2, 2], { firesAt: [3, 5] }],
  [[0, 0, 0.5], { silent: true }],
  [[], { cannotTell: true }],
  [[200, 200], { silent: true }],
] as const)('a loss of %j: %j', async (loss, got) => {
  const wrong = { firesAt: [1] }
  for (const wanted of [got, wrong]) {
    const result = await runExample(rules, 'fixtures/high', steps(loss, wanted), createRun, testCatalogue)
    expect(result).toEqual({ ok: wanted === got, wanted, got })
  }
})

test('a rule that is checked at the start fires at 0', async () => {
  const example = { ...steps([1], { firesAt: [0] }), facts: { 'optimizer.learning_rate': 10 } }
  expect(await runExample(rules, 'fixtures/start', example, createRun, testCatalogue)).toMatchObject({
    ok: true,
  })
})
