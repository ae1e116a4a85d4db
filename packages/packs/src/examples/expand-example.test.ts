import { expect, test } from 'vitest'
import type { Example } from './example.ts'
import { expandExample } from './expand-example.ts'

const example: Example = {
  name: 'an example',
  every: 'epoch',
  series: { loss: [3, 2, 1], val_loss: [4, undefined] },
  facts: { 'optimizer.name': 'adam' },
  wanted: { silent: true },
}

test('in epochs, each value ends an epoch, and what was not logged is absent', () => {
  expect(expandExample(example)).toEqual({
    facts: { 'optimizer.name': 'adam' },
    observations: [
      { step: 1, epoch: 1, end: 'epoch', metrics: { loss: 3, val_loss: 4 } },
      { step: 2, epoch: 2, end: 'epoch', metrics: { loss: 2 } },
      { step: 3, epoch: 3, end: 'epoch', metrics: { loss: 1 } },
    ],
  })
})

test.each([
  ['epoch', 100, [100, 200, 300], [1, 2, 3]],
  ['step', undefined, [1, 2, 3], [1, 1, 1]],
  ['step', 2, [1, 2, 3], [1, 1, 2]],
] as const)('every %s, %s steps an epoch', (every, stepsPerEpoch, steps, epochs) => {
  const { observations } = expandExample({ ...example, every, ...(stepsPerEpoch && { stepsPerEpoch }) })
  expect(observations.map(({ step }) => step)).toEqual(steps)
  expect(observations.map(({ epoch }) => epoch)).toEqual(epochs)
})
