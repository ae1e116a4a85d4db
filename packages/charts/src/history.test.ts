import { expect, test } from 'vitest'
import { createHistory } from './history.ts'

test('by epochs, a metric is what was logged for the epoch, or else the mean of its steps', () => {
  const history = createHistory()
  history.add({ step: 1, epoch: 1, metrics: { loss: 4, accuracy: 0.2 } })
  history.add({ step: 2, epoch: 1, metrics: { loss: 2, accuracy: 0.4 } })
  history.add({ step: 2, epoch: 1, end: 'epoch', metrics: { accuracy: 0.5, val_loss: 3 } })
  history.add({ step: 3, epoch: 2, metrics: { loss: 1 } })
  expect(history.series('loss', 'epoch')).toEqual([
    { at: 1, value: 3 },
    { at: 2, value: 1 },
  ])
  expect(history.series('loss', 'step').map(({ value }) => value)).toEqual([4, 2, 1])
  expect(history.series('accuracy', 'epoch')).toEqual([{ at: 1, value: 0.5 }])
  expect(history.series('val_loss', 'epoch')).toEqual([{ at: 1, value: 3 }])
  expect(history.series('never_logged', 'step')).toEqual([])
})

test('it remembers a thousand keys and no more', () => {
  const history = createHistory()
  for (let layer = 0; layer < 1_200; layer++) {
    history.add({ step: 1, epoch: 1, metrics: { [`norm{layer=${layer}}`]: 1 } })
  }
  expect(history.series('norm{layer=999}', 'step')).toHaveLength(1)
  expect(history.series('norm{layer=1000}', 'step')).toHaveLength(0)
})
