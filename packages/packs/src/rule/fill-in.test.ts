import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differencesIn } from '../../fixtures/differences-in.ts'
import { goodPack, testCatalogue } from '../../fixtures/test-pack.ts'
import { readPacks } from '../pack/read-packs.ts'

const text = readFileSync(new URL('../../fixtures/examples-in-parameters.good.yaml', import.meta.url), 'utf8')
const id = 'fixtures/examples-in-parameters'

/** The fixture with other values of its parameters. */
function tuned(watched: string, over: string, high: number) {
  const rule = text
    .replace('default: gradient_norm', `default: ${watched}`)
    .replace('default: 4 readings', `default: ${over}`)
    .replace('default: 2 }', `default: ${high} }`)
    .replace(watched === 'gradient_norm' ? '' : 'for_each: layer\n', '')
  return readPacks([{ name: 'p', dir: 'p', files: { ...goodPack, 'examples-in-parameters.yaml': rule } }], {
    catalogue: testCatalogue,
  })
}

test.each([
  ['gradient_norm', '4 readings', 2, 'step', [6]],
  ['gradient_norm', '1 reading', -3, 'step', [3]],
  ['loss', '20 readings', 0.1, 'step', [22]],
  ['val_loss', '3 readings', 1e-7, 'epoch', [5]],
] as const)('examples follow %s over %s above %f', async (watched, over, high, every, firesAt) => {
  const set = tuned(watched, over, high)
  expect(set.problems).toEqual([])
  const own = set.examples[id] ?? []
  expect(own.map((example) => [example.every, example.wanted])).toEqual([
    [every, { firesAt }],
    [every, { silent: true }],
  ])
  expect(await differencesIn(set, id)).toEqual([])
})

test('numbers are as one would write them by hand', () => {
  const { examples } = tuned('loss', '2 readings', 0.1)
  expect(examples[id]?.[0]?.series.loss).toEqual([0.1, 0.1, 1.1, 1.1, 1.1, 1.1, 1.1])
})

test('what a parameter stands for gets the label that the rule is judged for', () => {
  const { examples } = tuned('gradient_norm', '2 readings', 1)
  expect(Object.keys(examples[id]?.[0]?.series ?? {})).toEqual(['gradient_norm{layer=layer_1}'])
})
