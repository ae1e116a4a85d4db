import { expect, test } from 'vitest'
import { testCatalogue } from '../../fixtures/test-pack.ts'
import { PackError } from '../pack/load-packs.ts'
import { loadPreset } from './load-preset.ts'

const good = `format: 1
preset: my-loop
title: a loop
detect: { tags: ["^objective/"] }
parts: { validation: "^val$" }
tags:
  - { tag: "^objective/fit$", part: validation, metric: loss, at: step }
  - { tag: "^clock$", at: end }
texts: [{ tag: "^args$", facts: { optimizer.name: optim } }]
hparams: { optimizer.learning_rate: [lr, learning_rate] }
histograms:
  - { tag: "^(.+)/kernel$", of: weight, layer: $1, at: epoch, from: 0 }
`

test('a sound preset is given as it stands', () => {
  expect(loadPreset(good, 'my-loop.yaml', testCatalogue)).toMatchObject({
    preset: 'my-loop',
    tags: [{ metric: 'loss' }, { at: 'end' }],
    histograms: [{ from: 0 }],
  })
})

test.each([
  ['a key that nobody knows', 'title: a loop', 'titel: a loop', '3:1 unknown-key'],
  ['a tag that says nothing of its place', 'metric: loss, at: step', 'metric: loss', '7:5 missing-key'],
  ['a place that there is none of', 'at: step', 'at: never', '7:67 unknown-value'],
  ['a tag without a metric', 'metric: loss, ', '', '7:7 missing-key'],
  ['a metric that nobody declares', 'metric: loss', 'metric: los', '7:57 unknown-metric'],
  ['a part that no folder is', 'part: validation', 'part: validatoin', '7:37 unknown-value'],
  ['what is no pattern', '"^val$"', '"("', '5:22 wrong-value'],
  ['a pattern among marks that is none', '"^objective/"', '"["', '4:18 wrong-value'],
  ['a fact that nobody declares', 'optimizer.name: optim', 'optimiser.name: optim', '9:35 unknown-fact'],
  ['a list that is none', '[lr, learning_rate]', 'lr', '10:37 wrong-type'],
  ['a first epoch that cannot be', 'from: 0', 'from: 2', '12:69 unknown-value'],
  ['what is no YAML', 'title: a loop', 'title: "a loop', '3:8 unclosed-quote'],
])('%s is one mistake, told with its place', (_name, from, to, expected) => {
  try {
    loadPreset(good.replace(from, to), 'my-loop.yaml', testCatalogue)
    expect.unreachable()
  } catch (error) {
    const problems = error instanceof PackError ? error.problems : []
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([expected])
  }
})
